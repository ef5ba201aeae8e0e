package dev.ringback.wording;

import static dev.ringback.wording.Placeholder.ARRIVAL;
import static dev.ringback.wording.Placeholder.COMPANY;
import static dev.ringback.wording.Placeholder.CUSTOMER;
import static dev.ringback.wording.Placeholder.MINUTES;
import static dev.ringback.wording.Placeholder.SENDER;
import static dev.ringback.wording.Placeholder.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringback.kernel.InvalidInput;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final Map<Placeholder, String> NOBODY_KNOWS_THE_CUSTOMER =
            Map.of(COMPANY, "Northside Plumbing", SENDER, "Dana");

    private static String filledIn(String wording, Map<Placeholder, String> values) {
        return Form.parse(Template.CALLBACK_OPENING, wording).fillIn(values);
    }

    private static String refused(Template kind, String wording) {
        var error = catchThrowableOfType(InvalidInput.class, () -> Form.parse(kind, wording))
                .userError();
        assertThat(error.field()).isEqualTo("wording");
        return error.message();
    }

    @Test
    void theBlanksAreFilledIn() {
        assertThat(filledIn(
                        "Hi {customer}, {sender} of {company} here. {customer}?",
                        Map.of(COMPANY, "Northside", SENDER, "Dana", CUSTOMER, "Rosa")))
                .isEqualTo("Hi Rosa, Dana of Northside here. Rosa?");
    }

    @Test
    void aValueIsTakenAsItIs() {
        assertThat(filledIn("{company}: {customer} $1 \\", Map.of(COMPANY, "{customer}", CUSTOMER, "{company} $0 %s")))
                .isEqualTo("{customer}: {company} $0 %s $1 \\");
    }

    @Test
    void aValueIsOneLineAndNotTooLong() {
        assertThat(filledIn(
                        "{company} and {customer}.", Map.of(COMPANY, " A\r\n B\t\u0007C ", CUSTOMER, "R".repeat(90))))
                .isEqualTo("A B C and " + "R".repeat(40) + ".");
    }

    @Test
    void aValueIsNotCutWithinACharacter() {
        var name = "R".repeat(39) + "\uD83D\uDEB0";

        assertThat(filledIn("{company} {customer}", Map.of(COMPANY, "N", CUSTOMER, name)))
                .isEqualTo("N " + "R".repeat(39));
        assertThat(CUSTOMER.value("R\uD83Dosa")).isEqualTo("Rosa");
        assertThat(CUSTOMER.value("\u3164\u2800")).isEmpty();
        assertThat(CUSTOMER.value("x".repeat(35) + "👨‍👩‍👧 and more")).isEqualTo("x".repeat(35));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi {customer}, this is {company}.|Hi, this is Northside Plumbing.",
                "{customer}, this is {company}.|This is Northside Plumbing.",
                "{company} here. {customer}, may we call?|Northside Plumbing here. May we call?",
                "Thank you, {customer}.|Thank you.",
                "Thank you, {customer}|Thank you",
                "Thank you, {customer}, for calling.|Thank you, for calling.",
                "Thank you {customer} for calling.|Thank you for calling.",
                "Dear {customer}: it is done.|Dear: it is done.",
                "Is it {customer}?|Is it?",
                "About {customer}'s call to {company}.|About call to Northside Plumbing.",
                "{customer} {customer} {company}|Northside Plumbing",
                "Hi {customer} {customer}, it is us.|Hi, it is us.",
                "{customer}|''",
            })
    void aCustomerWhomNobodyCanNameLeavesNoTrace(String wording, String text) {
        assertThat(filledIn(wording, NOBODY_KNOWS_THE_CUSTOMER)).isEqualTo(text);
    }

    @Test
    void aNameOfNothingButSpaceIsNoName() {
        assertThat(filledIn("Hi {customer}!", Map.of(CUSTOMER, " \n "))).isEqualTo("Hi!");
    }

    @Test
    void aTextIsNotSentWithoutWhatItIsAbout() {
        var form = Form.parse(Template.ON_MY_WAY, "{company}: {technician} comes in {minutes} min, at {arrival}.");

        var refused = catchThrowableOfType(
                        InvalidInput.class,
                        () -> form.fillIn(Map.of(COMPANY, "N", TECHNICIAN, "Luis", MINUTES, "20", ARRIVAL, " ")))
                .userError();

        assertThat(refused.field()).isEqualTo("template");
        assertThat(refused.message()).contains("{arrival}");
    }

    @Test
    void anUnknownPlaceholderIsNamedWithThoseThereAre() {
        assertThat(refused(Template.MISSED_CALL, "{company} {costumer}"))
                .contains("{costumer}", "{company}", "{customer}", "{callbackNumber}")
                .doesNotContain("{arrival}");
    }

    @Test
    void aPlaceholderOfAnotherKindOfTextIsNamed() {
        assertThat(refused(Template.MISSED_CALL, "{company} {arrival}"))
                .contains("Nothing is known of {arrival}", "{customer}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{company",
                "company}",
                "{{company}",
                "{company}}",
                "{company} {cust",
                "{company{customer}}"
            })
    void aBraceWithoutTheOtherIsNamed(String wording) {
        assertThat(refused(Template.MISSED_CALL, wording)).contains("brace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{Company}", "{ company }", "{COMPANY}", "{company\n}"})
    void aPlaceholderIsWrittenExactly(String wording) {
        assertThat(refused(Template.MISSED_CALL, wording)).contains("is no placeholder");
    }
}
