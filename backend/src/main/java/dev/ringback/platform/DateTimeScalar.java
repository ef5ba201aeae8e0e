package dev.ringback.platform;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The scalar {@code DateTime}: RFC 3339, written in UTC with at most milliseconds, read with any offset. */
final class DateTimeScalar implements Coercing<Instant, String> {

    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
    private static final String EXPECTED =
            "A DateTime is an RFC 3339 timestamp with an offset, for example `2026-11-21T15:04:05.123Z`";

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.MILLIS).toString();
        }
        throw new CoercingSerializeException(
                "A DateTime is an Instant, not a " + value.getClass().getSimpleName() + ".");
    }

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
        return parse(input).orElseThrow(() -> new CoercingParseValueException(explain(input)));
    }

    @Override
    public Instant parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue string) {
            var text = String.valueOf(string.getValue());
            return parse(text).orElseThrow(() -> new CoercingParseLiteralException(explain(text)));
        }
        throw new CoercingParseLiteralException(EXPECTED + ", in quotes.");
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    /** Cuts what is finer than a millisecond: that is how finely times are kept. */
    private static Optional<Instant> parse(Object input) {
        // RFC 3339 has the two letters in either case.
        var text = input instanceof String written ? written.toUpperCase(Locale.ROOT) : "";
        if (!RFC_3339.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            // Where it is written in UTC, its year must still have four digits.
            return Optional.of(at).filter(it -> RFC_3339.matcher(it.toString()).matches());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static String explain(Object input) {
        return input instanceof String text && text.length() <= 40
                ? EXPECTED + ", which `" + text + "` is not."
                : EXPECTED + ".";
    }
}
