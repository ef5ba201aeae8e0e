package dev.ringback;

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
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Role;
import dev.ringback.kernel.Secret;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Northside Plumbing of Chicago, its people, and some who call them. */
public final class Northside {

    public static final CompanyId ID = new CompanyId("northside");
    public static final CompanyId LAKESIDE = new CompanyId("lakeside");

    public static final Member OLIVIA = member("olivia", "Olivia Brandt", Role.OWNER);
    public static final Member DAN = member("dan", "Dan Whitaker", Role.DISPATCHER);
    public static final Member DANA = member("dana", "Dana Reyes", Role.TECHNICIAN);
    public static final Member LUIS = member("luis", "Luis Ortega", Role.TECHNICIAN);

    public static final PhoneNumber MAIN_NUMBER = new PhoneNumber("+13125550100");
    public static final PhoneNumber ADS_NUMBER = new PhoneNumber("+13125550101");
    public static final PhoneNumber OFFICE = new PhoneNumber("+13125550190");
    public static final PhoneNumber TEST_PHONE = new PhoneNumber("+13125550191");
    public static final PhoneNumber ROSA = new PhoneNumber("+13125550142");
    public static final PhoneNumber HENRY = new PhoneNumber("+13125550143");

    public static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** A Monday, and the office is open. */
    public static final Instant NINE_AM = Instant.parse("2026-11-16T15:00:00Z");

    private static final Span OFFICE_HOURS = new Span(LocalTime.of(8, 0), LocalTime.of(17, 0));

    /** Monday to Friday from 8 to 17, Saturday from 9 to 13. */
    public static final BusinessHours HOURS = new BusinessHours(
            CHICAGO,
            Map.of(
                    DayOfWeek.MONDAY,
                    OFFICE_HOURS,
                    DayOfWeek.TUESDAY,
                    OFFICE_HOURS,
                    DayOfWeek.WEDNESDAY,
                    OFFICE_HOURS,
                    DayOfWeek.THURSDAY,
                    OFFICE_HOURS,
                    DayOfWeek.FRIDAY,
                    OFFICE_HOURS,
                    DayOfWeek.SATURDAY,
                    new Span(LocalTime.of(9, 0), LocalTime.of(13, 0))));

    public static final Company COMPANY = company(new CarrierAccount("ACnorthside", new Secret("carrier-token")));

    private Northside() {}

    public static Company company(@Nullable CarrierAccount carrier) {
        return new Company(
                ID,
                "Northside Plumbing",
                "US",
                OFFICE,
                List.of(
                        new CompanyNumber(MAIN_NUMBER, Source.GOOGLE_BUSINESS_PROFILE),
                        new CompanyNumber(ADS_NUMBER, Source.LOCAL_SERVICES_ADS)),
                Set.of(TEST_PHONE),
                HOURS,
                CallbackWindows.USUAL,
                FollowUpPolicy.USUAL,
                TextingPolicy.USUAL,
                carrier,
                List.of(),
                0);
    }

    public static Member member(String id, String name, Role role) {
        return new Member(new MemberId(id), ID, name, role);
    }
}
