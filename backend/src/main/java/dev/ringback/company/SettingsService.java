package dev.ringback.company;

import static dev.ringback.kernel.Permission.CHANGE_SETTINGS;
import static dev.ringback.kernel.Permission.READ_FOLLOW_UPS;
import static java.util.stream.Collectors.joining;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.PhoneNumber;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Shows a company's settings to its people, and lets the owner change them. They count from the next call on, on every backend. */
@Service
class SettingsService {

    private final Companies companies;
    private final Staff staff;
    private final Clock clock;

    SettingsService(Companies companies, Staff staff, Clock clock) {
        this.companies = companies;
        this.staff = staff;
        this.clock = clock;
    }

    Company read(Actor actor) {
        actor.memberWith(READ_FOLLOW_UPS);
        return companies.get(actor.company());
    }

    List<Member> staff(Actor actor) {
        actor.require(READ_FOLLOW_UPS);
        return staff.of(actor.company());
    }

    /** Changes what the input names; empty when somebody else has changed the settings since the version it names. */
    Optional<Company> change(Actor actor, Settings.Input input) {
        var owner = actor.memberWith(CHANGE_SETTINGS);
        var present = companies.get(actor.company());
        if (present.version() != input.expectedVersion()) {
            return Optional.empty();
        }
        var changed = present.working(
                Settings.hours(present.hours(), input, clock.instant()),
                Settings.windows(present.windows(), input.callbackWindows()),
                Settings.policy(present.policy(), input),
                input.texting() == null ? present.texting() : input.texting().over(present.texting()),
                Settings.internalNumbers(present, input.internalNumbers()));
        var differences = differences(present, changed, owner);
        if (differences.isEmpty()) {
            return Optional.of(present);
        }
        return companies.replace(changed.recording(differences)) ? companies.find(actor.company()) : Optional.empty();
    }

    private List<SettingsChange> differences(Company before, Company after, Member by) {
        var was = inWords(before);
        var now = clock.instant();
        return inWords(after).entrySet().stream()
                .filter(it -> !it.getValue().equals(was.get(it.getKey())))
                .map(it -> new SettingsChange(
                        before.version() + 1,
                        now,
                        by,
                        it.getKey(),
                        String.valueOf(was.get(it.getKey())),
                        it.getValue()))
                .toList();
    }

    private static Map<String, String> inWords(Company it) {
        var words = new TreeMap<String, String>();
        words.put("timeZone", it.hours().zone().getId());
        words.put(
                "businessHours",
                new TreeMap<>(it.hours().week())
                        .entrySet().stream()
                                .map(day -> "%s %s-%s"
                                        .formatted(
                                                day.getKey(),
                                                day.getValue().opens(),
                                                day.getValue().closes()))
                                .collect(joining(", ")));
        words.put(
                "holidays",
                new TreeMap<>(it.hours().holidays())
                        .entrySet().stream()
                                .map(day -> day.getKey() + " " + day.getValue())
                                .collect(joining(", ")));
        words.put(
                "callbackWindows.emergencyMinutes",
                "" + it.windows().emergency().toMinutes());
        words.put(
                "callbackWindows.highBusinessMinutes", "" + it.windows().high().toMinutes());
        words.put(
                "callbackWindows.normalBusinessMinutes",
                "" + it.windows().normal().toMinutes());
        words.put("callbackWindows.lowBusinessDays", "" + it.windows().lowDays());
        words.put("dormantAfterMonths", "" + it.policy().dormantAfterMonths());
        words.put("reopenWithinDays", "" + it.policy().reopenWithinDays());
        words.put("claimIdleMinutes", "" + it.policy().claimIdleMinutes());
        words.put(
                "internalNumbers",
                it.internalNumbers().stream().map(PhoneNumber::e164).sorted().collect(joining(", ")));
        words.putAll(TextingSettings.of(it.texting()).inWords());
        return words;
    }
}
