package dev.ringback.company;

import static dev.ringback.Northside.ADS_NUMBER;
import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.OFFICE;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.Northside.TEST_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.kernel.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+13125550142",
                "(312) 555-0142",
                "312-555-0142",
                "312.555.0142",
                "312 555 0142",
                "3125550142",
                "13125550142",
                "1-312-555-0142",
                "+1 (312) 555-0142",
                " 312 555 0142 ",
                "tel:+1-312-555-0142",
                "011 1 312 555 0142",
                "３１２-５５５-０１４２"
            })
    void readsANumberHoweverItIsSpelled(String spelling) {
        assertThat(COMPANY.parse(spelling)).contains(ROSA);
    }

    @Test
    void readsANumberFromAbroad() {
        assertThat(COMPANY.parse("+49 30 901820")).contains(new PhoneNumber("+4930901820"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Rosa",
                "911",
                "411",
                "555-0142",
                "312-555-014",
                "312-555-01422",
                "312-555-0142 x17",
                "+1",
                "+999 123 456 789",
                "anonymous",
                "+13125550142+13125550143"
            })
    void whatCannotBeDialledIsNoNumber(String spelling) {
        assertThat(COMPANY.parse(spelling)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+13125550142, (312) 555-0142", "+4930901820, +49 30 901820", "+442079460018, +44 20 7946 0018"})
    void spellsNumbersAsItsPeopleDo(String e164, String spelled) {
        assertThat(COMPANY.spell(new PhoneNumber(e164))).isEqualTo(spelled);
    }

    @Test
    void spellsANumberThatNobodyCanHaveAsItIs() {
        assertThat(COMPANY.spell(new PhoneNumber("+99912345678"))).isEqualTo("+99912345678");
    }

    @Test
    void theNumberDialledTellsHowACallerFoundIt() {
        assertThat(COMPANY.sourceOf(MAIN_NUMBER)).isEqualTo(Source.GOOGLE_BUSINESS_PROFILE);
        assertThat(COMPANY.sourceOf(ADS_NUMBER)).isEqualTo(Source.LOCAL_SERVICES_ADS);
        assertThat(COMPANY.sourceOf(ROSA)).isEqualTo(Source.OTHER);
    }

    @Test
    void itsOwnItsOfficesAndItsTestNumbersAreInternal() {
        assertThat(COMPANY.isInternal(ADS_NUMBER)).isTrue();
        assertThat(COMPANY.isInternal(OFFICE)).isTrue();
        assertThat(COMPANY.isInternal(TEST_PHONE)).isTrue();
        assertThat(COMPANY.isInternal(ROSA)).isFalse();
    }

    @Test
    void textsComeFromTheFirstNumber() {
        assertThat(COMPANY.mainNumber()).isEqualTo(MAIN_NUMBER);
    }

    @Test
    void itsTokenIsNotShown() {
        assertThat(COMPANY.toString()).doesNotContain("carrier-token", ROSA.e164(), MAIN_NUMBER.e164());
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY, true", "HIGH, true", "NORMAL, false", "LOW, false"})
    void phonesAreWokenForEmergenciesAndHigh(Urgency urgency, boolean woken) {
        assertThat(urgency.isUrgent()).isEqualTo(woken);
    }
}
