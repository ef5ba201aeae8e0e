package dev.ringback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"+13125550142", "+4930901820", "+12345678", "+123456789012345"})
    void hasAPlusAndEightToFifteenDigits(String e164) {
        assertThat(new PhoneNumber(e164).e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "13125550142",
                "+03125550142",
                "+1234567",
                "+1234567890123456",
                "+1 312 555 0142",
                "+1312555014x",
                "+13125550142\n",
                "+1312555٠١٤٢"
            })
    void refusesWhatIsNot(String spelling) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(spelling));
    }

    @Test
    void showsItsLastTwoDigitsOnly() {
        assertThat(new PhoneNumber("+13125550142")).hasToString("…42");
    }

    @Test
    void aRefusalDoesNotRepeatTheNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber("312-555-0142"))
                .withMessageNotContaining("0142");
    }
}
