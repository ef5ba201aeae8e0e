package dev.ringback.company;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.UserErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A home-service company and how it works: the numbers its callers dial, its hours, how fast it calls back, and its carrier.
 *
 * @param country ISO 3166-1 alpha-2; numbers without a country code are read as this country's
 * @param officeNumber where calls to the company's numbers ring
 * @param internalNumbers its own and test numbers, which are never texted
 * @param changes what the owner changed, the latest last; no more than {@value #MOST_CHANGES}
 */
public record Company(
        CompanyId id,
        String name,
        String country,
        PhoneNumber officeNumber,
        List<CompanyNumber> numbers,
        Set<PhoneNumber> internalNumbers,
        BusinessHours hours,
        CallbackWindows windows,
        FollowUpPolicy policy,
        TextingPolicy texting,
        @Nullable CarrierAccount carrier,
        List<SettingsChange> changes,
        long version) {

    private static final int MOST_CHANGES = 200;

    public Company {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("A company has one number at least");
        }
        numbers = List.copyOf(numbers);
        internalNumbers = Set.copyOf(internalNumbers);
        changes = List.copyOf(changes);
    }

    /** The number that texts come from. */
    public PhoneNumber mainNumber() {
        return numbers.getFirst().number();
    }

    public boolean owns(PhoneNumber number) {
        return numbers.stream().anyMatch(it -> it.number().equals(number));
    }

    /** Whether this is the company itself, or a number it tests with. */
    public boolean isInternal(PhoneNumber number) {
        return owns(number) || officeNumber.equals(number) || internalNumbers.contains(number);
    }

    /** Whether this is its account at the carrier. */
    public boolean isAt(String accountSid) {
        return carrier != null && carrier.accountSid().equals(accountSid);
    }

    /** How whoever dialled this number found the company. */
    public Source sourceOf(PhoneNumber dialled) {
        return numbers.stream()
                .filter(it -> it.number().equals(dialled))
                .findFirst()
                .map(CompanyNumber::source)
                .orElse(Source.OTHER);
    }

    /** The same company, working differently from now on. */
    Company working(
            BusinessHours newHours,
            CallbackWindows newWindows,
            FollowUpPolicy newPolicy,
            TextingPolicy newTexting,
            Set<PhoneNumber> newInternalNumbers) {
        return with(newHours, newWindows, newPolicy, newTexting, newInternalNumbers, carrier, changes);
    }

    /** With another account at the carrier, or with none. */
    Company at(@Nullable CarrierAccount newCarrier) {
        return with(hours, windows, policy, texting, internalNumbers, newCarrier, changes);
    }

    /** With more of what the owner changed on record; the oldest go when there are too many. */
    Company recording(List<SettingsChange> more) {
        var all = Stream.concat(changes.stream(), more.stream()).toList();
        return with(
                hours,
                windows,
                policy,
                texting,
                internalNumbers,
                carrier,
                all.subList(Math.max(0, all.size() - MOST_CHANGES), all.size()));
    }

    private Company with(
            BusinessHours newHours,
            CallbackWindows newWindows,
            FollowUpPolicy newPolicy,
            TextingPolicy newTexting,
            Set<PhoneNumber> newInternalNumbers,
            @Nullable CarrierAccount newCarrier,
            List<SettingsChange> newChanges) {
        return new Company(
                id,
                name,
                country,
                officeNumber,
                numbers,
                newInternalNumbers,
                newHours,
                newWindows,
                newPolicy,
                newTexting,
                newCarrier,
                newChanges,
                version);
    }

    /** When a caller of this urgency must have been called back. */
    public Instant callbackDue(Urgency urgency, Instant from) {
        return windows.due(urgency, from, hours);
    }

    /** Reads a number in any spelling; empty when it cannot be dialled. */
    public Optional<PhoneNumber> parse(String spelling) {
        return PhoneNumber.read(spelling, country);
    }

    /** Reads a number in any spelling that somebody entered in this field.
     *
     * @throws InvalidInput when it cannot be dialled */
    public PhoneNumber number(String field, String spelling) {
        return parse(spelling)
                .orElseThrow(() -> new InvalidInput(
                        UserErrorCode.INVALID_PHONE_NUMBER,
                        field,
                        "This is no number that can be dialled. Write it with its country code, like +15125550143."));
    }

    /** The number as people of this company write it. */
    public String spell(PhoneNumber number) {
        return number.spelledIn(country);
    }
}
