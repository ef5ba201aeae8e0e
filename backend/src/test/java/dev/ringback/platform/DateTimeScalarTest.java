package dev.ringback.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeScalarTest {

    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

    private final DateTimeScalar dateTime = new DateTimeScalar();

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T15:04:05Z,             2026-11-21T15:04:05Z",
        "2026-11-21T15:04:05.1Z,           2026-11-21T15:04:05.100Z",
        "2026-11-21T15:04:05.123456Z,      2026-11-21T15:04:05.123Z",
        "2026-11-21T09:04:05.123-06:00,    2026-11-21T15:04:05.123Z",
        "2026-11-21T00:00:00+05:30,        2026-11-20T18:30:00Z",
        "2026-11-21t15:04:05z,             2026-11-21T15:04:05Z",
    })
    void readsAnyOffsetAndWritesUtcInMilliseconds(String sent, String kept) {
        var instant = dateTime.parseValue(sent, CONTEXT, Locale.ROOT);

        assertThat(dateTime.serialize(instant, CONTEXT, Locale.ROOT)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21",
                "2026-11-21T15:04:05",
                "2026-11-21T15:04Z",
                "2026-11-21 15:04:05Z",
                "2026-13-21T15:04:05Z",
                "2026-02-30T15:04:05Z",
                "2026-11-21T15:04:05+0600",
                "1795229412",
                ""
            })
    void refusesWhatIsNoPointInTime(String sent) {
        assertThatThrownBy(() -> dateTime.parseValue(sent, CONTEXT, Locale.ROOT))
                .isInstanceOf(CoercingParseValueException.class)
                .hasMessageContaining("2026-11-21T15:04:05.123Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T15:04:05.999999999Z"})
    void cutsWhatIsFinerThanItIsKept(String finest) {
        assertThat(dateTime.serialize(Instant.parse(finest), CONTEXT, Locale.ROOT))
                .isEqualTo("2026-11-21T15:04:05.999Z");
    }
}
