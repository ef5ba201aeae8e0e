package dev.ringback.access;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.ringback.company.BusinessHours;
import dev.ringback.company.BusinessHours.Span;
import dev.ringback.company.CallbackWindows;
import dev.ringback.company.CarrierAccount;
import dev.ringback.company.Company;
import dev.ringback.company.CompanyNumber;
import dev.ringback.company.FollowUpPolicy;
import dev.ringback.company.Source;
import dev.ringback.company.TextingPolicy;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Permission;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Role;
import dev.ringback.kernel.Secret;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A company as the setup file describes it, with its people and its partners. */
record CompanySetup(SetupEntry entry, Company company, List<NewMember> members, List<NewClient> partners) {

    private static final String NUMBER = "a phone number such as +15125550100";
    private static final String HOURS = "from opening to closing, such as 08:00-18:00";
    /** BCrypt reads no further. */
    private static final int LONGEST_SECRET = 72;

    /** Somebody on the staff, and how they sign in. */
    record NewMember(SetupEntry entry, Member member, String username, Secret password) {}

    /** A machine that may ask for tokens. */
    record NewClient(
            SetupEntry entry,
            String clientId,
            String name,
            Secret secret,
            Set<String> scopes,
            @Nullable MemberId actsAs) {}

    static CompanySetup read(SetupEntry it, boolean demo) {
        it.onlyWith(
                "id",
                "name",
                "country",
                "timeZone",
                "officeNumber",
                "numbers",
                "internalNumbers",
                "hours",
                "carrier",
                "members",
                "partners");
        var id = new CompanyId(it.text("id"));
        return new CompanySetup(
                it,
                company(it, id),
                it.entries("members").stream()
                        .map(member -> member(member, id, demo))
                        .toList(),
                it.entries("partners").stream()
                        .map(partner -> client(partner, demo))
                        .toList());
    }

    private static Company company(SetupEntry it, CompanyId id) {
        var numbers = it.entries("numbers").stream().map(CompanySetup::number).toList();
        if (numbers.isEmpty()) {
            throw it.problem("numbers", "must have one number at least");
        }
        return new Company(
                id,
                it.text("name"),
                it.read("country", "two letters, such as US", CompanySetup::country),
                it.read("officeNumber", NUMBER, CompanySetup::phone),
                numbers,
                Set.copyOf(it.readAll("internalNumbers", NUMBER, CompanySetup::phone)),
                hours(it),
                CallbackWindows.USUAL,
                FollowUpPolicy.USUAL,
                TextingPolicy.USUAL,
                it.has("carrier") ? carrier(it.entry("carrier")) : null,
                List.of(),
                0);
    }

    private static String country(String text) {
        if (!Set.of(Locale.getISOCountries()).contains(text)) {
            throw new IllegalArgumentException("No such country");
        }
        return text;
    }

    private static PhoneNumber phone(String text) {
        return PhoneNumber.readInFull(text)
                .orElseThrow(() -> new IllegalArgumentException("No number that can be dialled"));
    }

    private static CompanyNumber number(SetupEntry it) {
        it.onlyWith("number", "source");
        return new CompanyNumber(
                it.read("number", NUMBER, CompanySetup::phone),
                it.read("source", "one of " + List.of(Source.values()), Source::valueOf));
    }

    private static BusinessHours hours(SetupEntry it) {
        var week = it.entry("hours");
        if (week.keys().isEmpty()) {
            throw it.problem("hours", "must have one day at least");
        }
        week.onlyWith(List.of(DayOfWeek.values()).stream().map(DayOfWeek::name).toArray(String[]::new));
        return new BusinessHours(
                it.read("timeZone", "a time zone such as America/Chicago", ZoneId::of),
                week.keys().stream()
                        .collect(toUnmodifiableMap(
                                DayOfWeek::valueOf, day -> week.read(day, HOURS, CompanySetup::span))));
    }

    private static Span span(String text) {
        var times = text.split("-", 2);
        if (times.length < 2) {
            throw new IllegalArgumentException("No closing time");
        }
        return new Span(LocalTime.parse(times[0].strip()), LocalTime.parse(times[1].strip()));
    }

    private static CarrierAccount carrier(SetupEntry it) {
        it.onlyWith("accountSid", "authToken", "messagingServiceSid");
        return new CarrierAccount(
                it.text("accountSid"),
                new Secret(it.text("authToken")),
                it.has("messagingServiceSid") ? it.text("messagingServiceSid") : null,
                true);
    }

    private static NewMember member(SetupEntry it, CompanyId company, boolean demo) {
        it.onlyWith("id", "name", "role", "username", "password");
        var role = it.read("role", "OWNER, DISPATCHER or TECHNICIAN", Role::valueOf);
        if (role == Role.PARTNER) {
            throw it.problem("role", "must be OWNER, DISPATCHER or TECHNICIAN");
        }
        return new NewMember(
                it,
                new Member(new MemberId(it.text("id")), company, it.text("name"), role),
                it.text("username"),
                it.secret("password", demo ? 1 : 8, LONGEST_SECRET));
    }

    private static NewClient client(SetupEntry it, boolean demo) {
        it.onlyWith("clientId", "name", "secret", "scopes", "actsAs");
        if (it.has("actsAs") && !demo) {
            throw it.problem("actsAs", "is for the demo only: a machine never acts as a member");
        }
        return new NewClient(
                it,
                it.text("clientId"),
                it.text("name"),
                it.secret("secret", demo ? 1 : 16, LONGEST_SECRET),
                it.readAll("scopes", "one of " + scopes(), CompanySetup::scope).stream()
                        .collect(toUnmodifiableSet()),
                it.has("actsAs") ? new MemberId(it.text("actsAs")) : null);
    }

    private static String scope(String text) {
        return Permission.ofScope(text)
                .flatMap(Permission::scope)
                .orElseThrow(() -> new IllegalArgumentException("No such scope"));
    }

    private static List<String> scopes() {
        return List.of(Permission.values()).stream()
                .flatMap(it -> it.scope().stream())
                .toList();
    }
}
