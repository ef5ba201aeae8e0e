package dev.ringback.company;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.UserError;
import dev.ringback.kernel.UserErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** A company's settings and staff, for GraphQL. */
@Controller
class CompanyController {

    private final SettingsService settings;

    CompanyController(SettingsService settings) {
        this.settings = settings;
    }

    record SettingsPayload(@Nullable CompanySettings settings, List<UserError> userErrors) {

        /** What came of a change; without one somebody else was faster, and the present settings are shown. */
        static SettingsPayload of(Optional<Company> changed, Supplier<Company> present) {
            return changed.map(it -> new SettingsPayload(CompanySettings.of(it), List.of()))
                    .orElseGet(() -> new SettingsPayload(
                            CompanySettings.of(present.get()),
                            List.of(new UserError(
                                    UserErrorCode.VERSION_CONFLICT,
                                    "expectedVersion",
                                    "Somebody has changed the settings meanwhile. Look at them again, then decide."))));
        }
    }

    record Windows(int emergencyMinutes, int highBusinessMinutes, int normalBusinessMinutes, int lowBusinessDays) {}

    /** Settings in the shape of the schema. */
    record CompanySettings(
            String timeZone,
            List<Settings.Day> businessHours,
            List<Settings.Holiday> holidays,
            Windows callbackWindows,
            int dormantAfterMonths,
            int reopenWithinDays,
            int claimIdleMinutes,
            List<String> internalNumbers,
            TextingSettings texting,
            List<SettingsChange> changes,
            long version) {

        static CompanySettings of(Company it) {
            var windows = it.windows();
            return new CompanySettings(
                    it.hours().zone().getId(),
                    new TreeMap<>(it.hours().week())
                            .entrySet().stream()
                                    .map(day -> new Settings.Day(
                                            day.getKey(),
                                            day.getValue().opens().toString(),
                                            day.getValue().closes().toString()))
                                    .toList(),
                    new TreeMap<>(it.hours().holidays())
                            .entrySet().stream()
                                    .map(day ->
                                            new Settings.Holiday(day.getKey().toString(), day.getValue()))
                                    .toList(),
                    new Windows(
                            Math.toIntExact(windows.emergency().toMinutes()),
                            Math.toIntExact(windows.high().toMinutes()),
                            Math.toIntExact(windows.normal().toMinutes()),
                            windows.lowDays()),
                    it.policy().dormantAfterMonths(),
                    it.policy().reopenWithinDays(),
                    it.policy().claimIdleMinutes(),
                    it.internalNumbers().stream()
                            .map(PhoneNumber::e164)
                            .sorted()
                            .toList(),
                    TextingSettings.of(it.texting()),
                    it.changes(),
                    it.version());
        }
    }

    @QueryMapping
    CompanySettings companySettings(Actor actor) {
        return CompanySettings.of(settings.read(actor));
    }

    @QueryMapping
    List<Member> staff(Actor actor) {
        return settings.staff(actor);
    }

    @MutationMapping
    SettingsPayload changeCompanySettings(@Argument Settings.Input input, Actor actor) {
        return SettingsPayload.of(settings.change(actor, input), () -> settings.read(actor));
    }
}
