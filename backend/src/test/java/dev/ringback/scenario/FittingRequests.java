package dev.ringback.scenario;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Variables with which an operation does what it is there for: what it takes and no more, so that one place of it can be filled with
 * anything, and only that is wrong.
 */
final class FittingRequests {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("opens", "08:00"),
            Map.entry("closes", "17:00"),
            Map.entry("hoursOpen", "08:00"),
            Map.entry("hoursClose", "17:00"),
            Map.entry("from", "21:00"),
            Map.entry("until", "08:00"),
            Map.entry("handover", "08:00"),
            Map.entry("timeZone", "America/Chicago"),
            Map.entry("date", "2026-12-25"),
            Map.entry("firstTurn", "2026-11-23"),
            Map.entry("accountSid", Telephone.ACCOUNT),
            Map.entry("authToken", Telephone.TOKEN),
            Map.entry("wording", "{company}: we missed your call."),
            Map.entry("phrases", "water everywhere"),
            Map.entry("id", "water-everywhere"),
            Map.entry("emails", "maria@example.com"));

    private static final Map<String, Duration> TIMES = Map.of(
            "startsAt", Duration.ofHours(2),
            "endsAt", Duration.ofHours(4),
            "newEta", Duration.ofHours(3),
            "dueAt", Duration.ofHours(5),
            "from", Duration.ofDays(1),
            "until", Duration.ofDays(2));

    private static final Map<String, Integer> NUMBERS =
            Map.of("first", 1, "etaMinutes", 30, "afterMinutes", 10, "turnDays", 7, "emergencyMinutes", 5);

    private static final Map<String, String> CHOICES = Map.of(
            "moveFollowUp.status",
            "QUALIFIED",
            "markFollowUp.mark",
            "WRONG_OWNER",
            "unmarkFollowUp.mark",
            "WRONG_OWNER",
            "reportDelay.source",
            "DISPATCHER",
            "recordConsent.method",
            "IN_PERSON",
            "changeEscalationLadder.by",
            "PUSH",
            "changeTemplate.kind",
            "CALLBACK_OPENING",
            "resetTemplate.kind",
            "CALLBACK_OPENING");

    /** What an operation takes though its schema cannot say so. */
    private static final Map<String, List<String>> ONE_OF = Map.of(
            "sendText", List.of("followUpId", "body"),
            "canText", List.of("phoneNumber"),
            "matchCaller", List.of("phoneNumber"),
            "moveFollowUp", List.of("reason"),
            "markFollowUp", List.of("duplicateOfId"),
            "setNextAction", List.of("action", "dueAt"),
            "editFollowUp", List.of("callerName"),
            "unregisterDevice", List.of("installId"),
            "openFollowUp", List.of("callerNumber"),
            "scheduleVisit", List.of("address", "followUpId"));

    /** What goes when the other comes. */
    private static final Map<String, String> INSTEAD = Map.of(
            "sendText.customerId", "followUpId",
            "sendText.template", "body",
            "canText.customerId", "phoneNumber",
            "unregisterDevice.deviceId", "installId");

    private final GraphQLFieldDefinition operation;
    private final Map<String, Object> ids;

    /** @param ids what there is, by the name of the argument that means it */
    FittingRequests(GraphQLFieldDefinition operation, Map<String, Object> ids) {
        this.operation = operation;
        this.ids = ids;
    }

    Map<String, @Nullable Object> fitting() {
        var variables = new LinkedHashMap<String, @Nullable Object>();
        for (var argument : operation.getArguments()) {
            if (isTaken(argument)) {
                variables.put(argument.getName(), fitting(argument.getName(), argument.getType()));
            }
        }
        return variables;
    }

    /** The same with this value in this place. */
    Map<String, @Nullable Object> with(List<String> path, @Nullable Object value) {
        var variables = fitting();
        var left = INSTEAD.get(operation.getName() + "." + path.getLast());
        if (left != null) {
            variables.remove(left);
            if (variables.get("input") instanceof Map<?, ?> input) {
                input.remove(left);
            }
        }
        var first = path.getFirst();
        var type = operation.getArgument(first).getType();
        variables.put(first, path.size() == 1 ? value : put(type, first, variables.get(first), path, 1, value));
        return variables;
    }

    @SuppressWarnings("unchecked")
    private Object put(
            GraphQLInputType type,
            String name,
            @Nullable Object present,
            List<String> path,
            int at,
            @Nullable Object value) {
        var bare = GraphQLTypeUtil.unwrapNonNull(type);
        var step = path.get(at);
        var isLast = at == path.size() - 1;
        if (bare instanceof GraphQLList list) {
            var element = (GraphQLInputType) list.getWrappedType();
            var all = new ArrayList<@Nullable Object>();
            all.add(isLast ? value : put(element, name, fitting(name, element), path, at + 1, value));
            return all;
        }
        var object = (GraphQLInputObjectType) bare;
        var parts = (Map<String, @Nullable Object>) Objects.requireNonNullElseGet(present, () -> fitting(name, object));
        var field = object.getFieldDefinition(step).getType();
        parts.put(step, isLast ? value : put(field, step, parts.get(step), path, at + 1, value));
        return parts;
    }

    private boolean isTaken(GraphQLInputValueDefinition part) {
        var isNeeded = GraphQLTypeUtil.isNonNull(part.getType())
                && !(part instanceof GraphQLArgument argument && argument.hasSetDefaultValue())
                && !(part instanceof GraphQLInputObjectField field && field.hasSetDefaultValue());
        return isNeeded || ONE_OF.getOrDefault(operation.getName(), List.of()).contains(part.getName());
    }

    private Object fitting(String name, GraphQLInputType type) {
        var bare = GraphQLTypeUtil.unwrapNonNull(type);
        return switch (bare) {
            case GraphQLList list -> new ArrayList<>(List.of(fitting(name, (GraphQLInputType) list.getWrappedType())));
            case GraphQLInputObjectType object -> {
                var parts = new HashMap<String, @Nullable Object>();
                for (var field : object.getFieldDefinitions()) {
                    if (isTaken(field)) {
                        parts.put(field.getName(), fitting(field.getName(), field.getType()));
                    }
                }
                yield parts;
            }
            case GraphQLEnumType choice ->
                CHOICES.getOrDefault(
                        operation.getName() + "." + name,
                        choice.getValues().getFirst().getName());
            default -> scalar(name, ((GraphQLNamedType) bare).getName());
        };
    }

    private Object scalar(String name, String type) {
        if (type.equals("DateTime")) {
            return Instant.now()
                    .plus(TIMES.getOrDefault(name, Duration.ZERO))
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
        }
        var known = ids.get(name);
        if (known != null) {
            return known;
        }
        return switch (type) {
            case "Int", "Float" -> NUMBERS.getOrDefault(name, 1);
            case "Boolean" -> true;
            default ->
                name.toLowerCase(java.util.Locale.ROOT).contains("number")
                        ? Office.newCaller()
                        : TEXTS.getOrDefault(
                                name,
                                name.equals("reference") || name.equals("evidence")
                                        ? UUID.randomUUID().toString()
                                        : "The water heater drips");
        };
    }
}
