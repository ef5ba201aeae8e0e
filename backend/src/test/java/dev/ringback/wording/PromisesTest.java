package dev.ringback.wording;

import static dev.ringback.wording.Promise.Kind.ARRIVAL;
import static dev.ringback.wording.Promise.Kind.DISCOUNT;
import static dev.ringback.wording.Promise.Kind.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromisesTest {

    @Test
    void theWordsAndTheirPlacesAreNamed() {
        var text = "Hi Rosa. We’ll be there at 3, and it is only $89.";

        assertThat(Promises.in(text))
                .containsExactly(
                        new Promise(ARRIVAL, "We’ll be there at 3", 9, 28),
                        new Promise(PRICE, "$89", text.indexOf("$89"), text.indexOf("$89") + 3));
    }

    @Test
    void whatOverlapsAndIsOfOneKindIsOnePromise() {
        assertThat(Promises.in("OK. Dana will be there on Tuesday."))
                .containsExactly(new Promise(ARRIVAL, "Dana will be there on Tuesday", 4, 33));
    }

    @Test
    void ofTwoKindsInTheSameWordsBothStay() {
        assertThat(Promises.in("$20 off")).extracting(Promise::kind).containsExactly(PRICE, DISCOUNT);
    }

    @Test
    void aTimeIsAnAppointmentOnlyWhereNothingElseIsPromised() {
        assertThat(Promises.in("Dana will be there on Tuesday at 9. Then Friday at 10."))
                .extracting(Promise::words)
                .containsExactly("Dana will be there on Tuesday", "Friday at 10");
        assertThat(Promises.in("It is $89 on Tuesday at 9."))
                .extracting(Promise::kind)
                .containsExactly(PRICE, Promise.Kind.AVAILABILITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(312) 555-0100",
                "312-555-0100",
                "+1 312 555 0100",
                "+44 20 7946 0018",
                "020 7946 0018",
                "+49 30 901820"
            })
    void aPhoneNumberIsNoPrice(String number) {
        assertThat(Promises.in("For help, call us. Our line is " + number + "."))
                .isEmpty();
    }

    @Test
    void nobodyPromisesAnythingByTheirNameOrByAWebAddress() {
        var text = "Discount Plumbing: our page is https://discount.example/free-estimate";

        assertThat(Promises.in(text, "Discount Plumbing")).isEmpty();
        assertThat(Promises.in(text)).extracting(Promise::words).containsExactly("Discount");
        assertThat(Promises.in("Discount Plumbing will be there", "Discount Plumbing"))
                .containsExactly(new Promise(ARRIVAL, "Discount Plumbing will be there", 0, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\uD83D\uDEB0", "{company}"})
    void nothingIsNoPromise(String text) {
        assertThat(Promises.in(text)).isEmpty();
    }

    @Test
    void lineEndsAndTypographyHideNothing() {
        assertThat(Promises.in("We\u00a0can\ncome   TOMORROW")).hasSize(1);
        assertThat(Promises.in("ninety–nine dollars")).hasSize(1);
        assertThat(Promises.in("It is ＄９９ 👍")).containsExactly(new Promise(PRICE, "＄９９", 6, 9));
        assertThat(Promises.in("👍 ni\u200bnety-nine d\u043ellars!"))
                .containsExactly(new Promise(PRICE, "ni\u200bnety-nine d\u043ellars", 3, 23));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we will be ",
                "we will we can be able to just ",
                "1,",
                " ",
                "tomorrow at 3 or ",
                "at about before after around by ",
                "one hundred and ",
                "Dana will ",
                "in about around less than just ",
                "twenty-",
                "have a spot open left available ",
                "your appointment is at at at at at ",
                "a",
                "$1",
                "between the ",
            })
    void whoeverWritesToKeepTheServerBusyDoesNot(String words) {
        var text = words.repeat(1_600).substring(0, 1_600);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Promises.in(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "we",
                                "will",
                                "be there",
                                "at 3",
                                "tomorrow",
                                "$99",
                                "free",
                                "off",
                                "20%",
                                "slot",
                                "you",
                                "not",
                                "hundred",
                                "dollars",
                                "?",
                                ".",
                                "’",
                                "\uD83D\uDEB0",
                                "see you"),
                        Arbitraries.strings().ofMaxLength(6))
                .list()
                .ofMaxSize(25)
                .map(it -> String.join(" ", it));
    }

    @Property(tries = 500)
    void everyPromiseIsAPieceOfTheTextInItsOrder(@ForAll("texts") String text) {
        var promises = Promises.in(text);

        assertThat(promises).isSortedAccordingTo(Comparator.comparingInt(Promise::start));
        assertThat(promises).allSatisfy(it -> {
            assertThat(it.words()).isNotBlank();
            assertThat(text.substring(it.start(), it.end())).isEqualTo(it.words());
        });
    }

    @Test
    void everyPatternIsExplained() {
        assertThat(Promises.patterns()).hasSizeGreaterThan(15).allSatisfy(it -> {
            assertThat(it.explanation()).endsWith(".");
            assertThat(it.examples()).isNotEmpty();
        });
        assertThat(Promises.patterns()).extracting(PromisePattern::kind).contains(Promise.Kind.values());
    }
}
