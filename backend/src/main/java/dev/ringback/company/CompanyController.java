package dev.ringback.company;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.UserError;
import dev.ringback.kernel.UserErrorCode;
import java.util.List;
import java.util.TreeMap;
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

    record SettingsPayload(@Nullable CompanySettings settings, List<UserError> userErrors) {}

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
        return settings.change(actor, input)
                .map(company -> new SettingsPayload(CompanySettings.of(company), List.of()))
                .orElseGet(() -> new SettingsPayload(
                        CompanySettings.of(settings.read(actor)),
                        List.of(new UserError(
                                UserErrorCode.VERSION_CONFLICT,
                                "expectedVersion",
                                "Somebody has changed the settings meanwhile. Look at them again, then decide."))));
    }
}
