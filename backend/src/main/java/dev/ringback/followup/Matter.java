package dev.ringback.followup;

import dev.ringback.kernel.Member;
import org.jspecify.annotations.Nullable;

/**
 * What the caller wants, as far as it is known.
 *
 * @param addressedTo whom a personal message is for; null for everything else
 */
record Matter(
        Category category,
        @Nullable Member addressedTo,
        String summary,
        @Nullable String transcript) {

    private static final int MOST_TRANSCRIPT = 200_000;
    private static final String BETWEEN = "\n\n";

    static Matter of(Opening opening) {
        return new Matter(opening.category(), opening.addressedTo(), opening.summary(), opening.transcript());
    }

    /** With what another contact tells, or the same one once more of it is known. */
    Matter and(Opening opening) {
        var unknown = category == Category.UNKNOWN;
        return new Matter(
                unknown ? opening.category() : category,
                unknown ? opening.addressedTo() : addressedTo,
                replacesSummary(opening) ? opening.summary() : summary,
                withTranscript(opening.transcript()));
    }

    /** The same once it is known better who called whom. */
    Matter summarised(String anew) {
        return new Matter(category, addressedTo, anew, transcript);
    }

    /** The words of a call say more than the bare fact that it was missed. */
    boolean replacesSummary(Opening opening) {
        return opening.transcript() != null && transcript == null;
    }

    private @Nullable String withTranscript(@Nullable String more) {
        if (more == null || transcript == null) {
            return more == null ? transcript : more;
        }
        // A caller who fills the document with voicemails stops adding to it; each call keeps its own transcript.
        return transcript.contains(more) || transcript.length() + more.length() > MOST_TRANSCRIPT
                ? transcript
                : transcript + BETWEEN + more;
    }

    /** Where this text stands in the transcript; null when it was not kept. */
    @Nullable
    Integer placeOf(@Nullable String part) {
        var place = part == null || transcript == null ? -1 : transcript.lastIndexOf(part);
        return place < 0 ? null : place;
    }
}
