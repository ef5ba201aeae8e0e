package dev.ringback.customer;

import dev.ringback.kernel.PhoneNumber;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody.
 *
 * @param name the number as people write it, while {@code named} is false
 * @param numbers the first is the one to text; never empty
 */
record Profile(
        String name,
        boolean named,
        List<PhoneNumber> numbers,
        List<Address> addresses,
        List<EmailAddress> emails,
        List<String> tags) {

    /** What somebody wants to be known from now on: what is null stays as it is, a list takes the place of the old one. */
    record Edit(
            @Nullable String name,
            @Nullable List<PhoneNumber> numbers,
            @Nullable List<Address> addresses,
            @Nullable List<EmailAddress> emails,
            @Nullable List<String> tags) {}

    Profile {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("Somebody without a number cannot be reached");
        }
        numbers = List.copyOf(numbers);
        addresses = List.copyOf(addresses);
        emails = List.copyOf(emails);
        tags = List.copyOf(tags);
    }

    Profile introduced(String asName) {
        return named ? this : new Profile(asName, true, numbers, addresses, emails, tags);
    }

    /** Learns a name, and an address that from now on is the first. Takes nothing away. */
    Profile knowing(@Nullable String knownName, @Nullable String knownAddress) {
        return new Profile(
                Objects.requireNonNullElse(knownName, name),
                named || knownName != null,
                numbers,
                knownAddress == null || knownAddress.equals(firstAddress())
                        ? addresses
                        : both(
                                List.of(new Address(knownAddress, null)),
                                addresses.stream()
                                        .filter(it -> !it.text().equals(knownAddress))
                                        .toList()),
                emails,
                tags);
    }

    Profile edited(Edit edit) {
        return new Profile(
                Objects.requireNonNullElse(edit.name(), name),
                named || edit.name() != null,
                Objects.requireNonNullElse(edit.numbers(), numbers),
                Objects.requireNonNullElse(edit.addresses(), addresses),
                Objects.requireNonNullElse(edit.emails(), emails),
                Objects.requireNonNullElse(edit.tags(), tags));
    }

    /** What is known of two who turned out to be one. */
    Profile and(Profile other) {
        return new Profile(
                named || !other.named ? name : other.name,
                named || other.named,
                both(numbers, other.numbers),
                both(addresses, other.addresses),
                both(emails, other.emails),
                both(tags, other.tags));
    }

    private static <T> List<T> both(List<T> these, List<T> others) {
        return Stream.concat(these.stream(), others.stream()).distinct().toList();
    }

    @Nullable
    String firstAddress() {
        return addresses.isEmpty() ? null : addresses.getFirst().text();
    }

    boolean mayBeAt(String toldAddress) {
        return addresses.stream().anyMatch(it -> it.agreesWith(toldAddress));
    }
}
