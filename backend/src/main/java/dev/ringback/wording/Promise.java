package dev.ringback.wording;

/**
 * Words by which a text promises something. Without a record behind it, a person looks at the text before it goes out.
 *
 * @param words exactly what stands in the text from {@code start} up to {@code end}, in UTF-16 code units
 */
public record Promise(Kind kind, String words, int start, int end) {

    /** What is promised. */
    public enum Kind {
        /** What something costs. */
        PRICE,
        /** That there is time for the customer, or that they have an appointment. */
        AVAILABILITY,
        /** That somebody comes, or when. */
        ARRIVAL,
        /** That something costs less than usual, or nothing. */
        DISCOUNT
    }
}
