package dev.ringback.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.texting.CarrierError;
import dev.ringback.texting.CarrierError.Remedy;
import dev.ringback.texting.CarrierErrors;
import dev.ringback.texting.NoContactReason;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioErrorsTest {

    private static final Pattern CODE = Pattern.compile("^\"?(\\w+)\"?: \\{remedy", Pattern.MULTILINE);
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[^.]*(\\.\\d[^.]*)?\\.( \\p{Lu}[^.]*\\.)*");
    private static final CarrierErrors ERRORS = new TwilioErrors();

    static List<String> codes() throws IOException {
        try (var file = Objects.requireNonNull(TwilioErrors.class.getResourceAsStream("/twilio/errors.yaml"))) {
            return CODE.matcher(new String(file.readAllBytes(), UTF_8))
                    .results()
                    .map(it -> it.group(1))
                    .toList();
        }
    }

    private static boolean isUnknown(CarrierError error) {
        return error.explanation().startsWith("Twilio reports error");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeOfTheListIsExplainedInSentences(String code) {
        var error = ERRORS.explain(code);

        assertThat(error.code()).isEqualTo(code);
        assertThat(isUnknown(error)).isFalse();
        assertThat(error.explanation()).matches(SENTENCE);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aNumberIsSuppressedExactlyWhereTheReasonIsKnown(String code) {
        var error = ERRORS.explain(code);

        assertThat(error.suppresses() != null).isEqualTo(error.remedy() == Remedy.SUPPRESS);
    }

    @Test
    void theListIsThereAndNamesNoCodeTwice() throws IOException {
        assertThat(codes()).hasSizeGreaterThan(40).doesNotHaveDuplicates().contains(CarrierErrors.TOO_LATE);
    }

    @ParameterizedTest
    @CsvSource({
        "21610, OPTED_OUT",
        "21614, LANDLINE",
        "30006, LANDLINE",
        "21211, INVALID_NUMBER",
        "30005, INVALID_NUMBER",
    })
    void whatTheNumberIsToBlameFor(String code, NoContactReason reason) {
        assertThat(ERRORS.explain(code).suppresses()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"20429, RETRY", "30003, RETRY", "30008, RETRY", "30007, REVIEW", "30034, REVIEW", "20003, REVIEW"})
    void whatIsToBeDone(String code, Remedy remedy) {
        assertThat(ERRORS.explain(code).remedy()).isEqualTo(remedy);
    }

    @Test
    void somebodyLooksAtACodeThatIsNotKnown() {
        var unknown = ERRORS.explain("99999");

        assertThat(unknown.remedy()).isEqualTo(Remedy.REVIEW);
        assertThat(unknown.suppresses()).isNull();
        assertThat(unknown.explanation()).contains("99999").matches(it -> it.endsWith("."));
    }
}
