package dev.ringback.followup;

import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.Recognised;
import dev.ringback.kernel.PhoneNumber;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes two contacts one caller's: the same number, or numbers of the same customer. Two follow-ups that share one of these are never
 * open at once.
 */
record CallerKeys(List<String> values) {

    private static final String NUMBER = "number/";

    CallerKeys {
        values = List.copyOf(values);
    }

    static CallerKeys of(PhoneNumber number) {
        return new CallerKeys(List.of(key(number)));
    }

    static CallerKeys of(@Nullable PhoneNumber number, Recognised recognised) {
        return of(number, recognised.customer().map(Customer::ids).orElse(List.of()));
    }

    static CallerKeys of(Customer customer) {
        return new CallerKeys(Stream.concat(
                        customer.numbers().stream().map(CallerKeys::key), of(null, customer.ids()).values().stream())
                .toList());
    }

    static CallerKeys of(FollowUp it) {
        return of(it.caller().number(), it.customerId() == null ? List.of() : List.of(it.customerId()));
    }

    private static CallerKeys of(@Nullable PhoneNumber number, List<CustomerId> customer) {
        return new CallerKeys(Stream.concat(
                        Stream.ofNullable(number).map(CallerKeys::key),
                        customer.stream().map(it -> "customer/" + it))
                .toList());
    }

    private static String key(PhoneNumber number) {
        return NUMBER + number.e164();
    }

    /** These, and those that the same caller may have in what was stored before their number had one form. */
    List<String> everStored() {
        return values.stream().flatMap(CallerKeys::everStored).toList();
    }

    private static Stream<String> everStored(String key) {
        return key.startsWith(NUMBER)
                ? new PhoneNumber(key.substring(NUMBER.length()))
                        .everWrittenAs().stream().map(NUMBER::concat)
                : Stream.of(key);
    }

    /** Which of these is the first that the other has, too: 0 for the first, and the number of these when it has none. */
    int firstSharedWith(CallerKeys other) {
        return IntStream.range(0, values.size())
                .filter(it -> other.values.contains(values.get(it)))
                .findFirst()
                .orElse(values.size());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }
}
