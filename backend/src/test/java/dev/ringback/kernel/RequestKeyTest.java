package dev.ringback.kernel;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.LUIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestKeyTest {

    @Test
    void aRepeatedRequestIsRecognised() {
        assertThat(RequestKey.of(DANA, "tap-1")).isEqualTo(RequestKey.of(DANA, " tap-1 "));
    }

    @Test
    void twoPeopleWithTheSameKeyAreTwoRequests() {
        assertThat(RequestKey.of(DANA, "tap-1")).isNotEqualTo(RequestKey.of(LUIS, "tap-1"));
    }

    @Test
    void aMachineCannotTakeAPersonsKey() {
        var machine = new Partner("dana", ID, "A machine named dana", Set.of());

        assertThat(RequestKey.of(machine, "tap-1")).isNotEqualTo(RequestKey.of(DANA, "tap-1"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void withoutAKeyEveryRequestIsNew(@org.jspecify.annotations.Nullable String none) {
        assertThat(RequestKey.of(DANA, none)).isNotEqualTo(RequestKey.of(DANA, none));
    }

    @Test
    void aKeyHasAHundredCharactersAtMost() {
        assertThat(RequestKey.of(DANA, "k".repeat(100))).isNotNull();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> RequestKey.of(DANA, "k".repeat(101)));
    }

    @Test
    void whatARequestCreatesHasTheSameIdEachTime() {
        var key = RequestKey.of(DANA, "tap-1");

        assertThat(key.idFor(ID, "visit")).isEqualTo(key.idFor(ID, "visit"));
        assertThat(key.idFor(ID, "visit")).isNotEqualTo(key.idFor(ID, "text"));
        assertThat(key.idFor(ID, "visit")).isNotEqualTo(key.idFor(LAKESIDE, "visit"));
    }
}
