package dev.ringback.escalation;

import static java.util.Objects.requireNonNullElse;

import dev.ringback.company.Company;
import dev.ringback.kernel.Horizon;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.UserErrorCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rota as an owner enters it: what is left out stays as it is. Each value that cannot be used is named. */
record RotaInput(
        long expectedVersion,
        @Nullable String timeZone,
        @Nullable List<String> memberIds,
        @Nullable String firstTurn,
        @Nullable Integer turnDays,
        @Nullable String handover,
        @Nullable List<AlertNumberInput> alertNumbers,
        @Nullable String idempotencyKey) {

    private static final int MOST_MEMBERS = 50;
    private static final int MOST_NUMBERS = 200;
    private static final int LONGEST_TURN = 28;

    /** Where somebody is texted and called. */
    record AlertNumberInput(String memberId, String phoneNumber) {}

    Rota over(Rota present, Company company, Watch watch, Instant now) {
        return present.going(
                zone(present),
                order(present, watch),
                firstTurn(present, now.atZone(company.hours().zone()).toLocalDate()),
                turnDays(present),
                handover(present),
                numbers(present, company, watch));
    }

    private @Nullable ZoneId zone(Rota present) {
        if (timeZone == null) {
            return present.zone();
        }
        if (timeZone.isBlank()) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(timeZone.strip())) {
            throw new InvalidInput("timeZone", "This is no time zone; use an IANA name such as America/Chicago.");
        }
        return ZoneId.of(timeZone.strip());
    }

    private List<MemberId> order(Rota present, Watch watch) {
        if (memberIds == null) {
            return present.order();
        }
        atMost("memberIds", memberIds, MOST_MEMBERS);
        var seen = new HashSet<String>();
        for (int i = 0; i < memberIds.size(); i++) {
            onStaff("memberIds[" + i + "]", memberIds.get(i), watch);
            if (!seen.add(memberIds.get(i))) {
                throw new InvalidInput("memberIds[" + i + "]", "This member is given twice; each takes one turn.");
            }
        }
        return memberIds.stream().map(MemberId::new).toList();
    }

    private LocalDate firstTurn(Rota present, LocalDate today) {
        if (firstTurn == null) {
            return present.firstTurn();
        }
        var day = parse("firstTurn", firstTurn, LocalDate::parse, "a date such as 2026-12-21");
        return Horizon.CALENDAR.check("firstTurn", day, today);
    }

    private int turnDays(Rota present) {
        int days = requireNonNullElse(turnDays, present.turnDays());
        if (days < 1 || days > LONGEST_TURN) {
            throw new InvalidInput("turnDays", "A turn is 1 to %d days long.".formatted(LONGEST_TURN));
        }
        return days;
    }

    private LocalTime handover(Rota present) {
        if (handover == null) {
            return present.handover();
        }
        var time = parse("handover", handover, LocalTime::parse, "a time such as 08:00");
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidInput("handover", "Give whole minutes, such as 08:00.");
        }
        return time;
    }

    private Map<MemberId, PhoneNumber> numbers(Rota present, Company company, Watch watch) {
        if (alertNumbers == null) {
            return present.numbers();
        }
        atMost("alertNumbers", alertNumbers, MOST_NUMBERS);
        var all = new LinkedHashMap<MemberId, PhoneNumber>();
        for (int i = 0; i < alertNumbers.size(); i++) {
            var field = "alertNumbers[" + i + "]";
            var member = onStaff(field + ".memberId", alertNumbers.get(i).memberId(), watch);
            var number =
                    company.number(field + ".phoneNumber", alertNumbers.get(i).phoneNumber());
            if (company.owns(number)) {
                throw new InvalidInput(
                        field + ".phoneNumber", "This is the number that alerts come from. Give the member's own.");
            }
            if (all.put(member, number) != null) {
                throw new InvalidInput(field + ".memberId", "This member is given twice; each has one number.");
            }
        }
        return all;
    }

    static MemberId onStaff(String field, String id, Watch watch) {
        return watch.staff().stream()
                .map(it -> it.id())
                .filter(it -> it.value().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        UserErrorCode.NOT_FOUND,
                        field,
                        "Nobody on the staff has this id; `staff` lists who there is."));
    }

    private static void atMost(String field, List<?> values, int most) {
        if (values.size() > most) {
            throw new InvalidInput(field, "Give at most %,d.".formatted(most));
        }
    }

    private static <T> T parse(String field, String text, Function<String, T> reader, String form) {
        try {
            return reader.apply(text.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "This is not " + form + ".");
        }
    }
}
