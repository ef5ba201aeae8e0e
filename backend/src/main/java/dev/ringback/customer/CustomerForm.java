package dev.ringback.customer;

import dev.ringback.company.Company;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What somebody typed about a customer. Null is what they left out. */
record CustomerForm(
        @Nullable String name,
        @Nullable List<String> phoneNumbers,
        @Nullable List<AddressInput> addresses,
        @Nullable List<String> emails,
        @Nullable List<String> tags) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_ADDRESS = 500;
    static final int MOST_NUMBERS = 20;
    static final int MOST_ADDRESSES = 20;
    static final int MOST_EMAILS = 20;
    static final int MOST_TAGS = 30;

    private static final int LONGEST_POSTAL_CODE = 20;
    private static final int LONGEST_TAG = 50;

    record AddressInput(String text, @Nullable String postalCode) {}

    /** What it says, checked.
     *
     * @throws InvalidInput when a value cannot be used */
    Profile.Edit read(Company company) {
        return new Profile.Edit(
                name == null ? null : Text.required("name", name, LONGEST_NAME),
                numbers(company),
                each("addresses", addresses, MOST_ADDRESSES, CustomerForm::address, it -> it),
                each("emails", emails, MOST_EMAILS, CustomerForm::email, it -> it),
                each(
                        "tags",
                        tags,
                        MOST_TAGS,
                        (field, tag) -> Text.required(field, tag, LONGEST_TAG),
                        Spelling::folded));
    }

    private @Nullable List<PhoneNumber> numbers(Company company) {
        var numbers = each(
                "phoneNumbers", phoneNumbers, MOST_NUMBERS, (field, text) -> number(company, field, text), it -> it);
        if (numbers != null && numbers.isEmpty()) {
            throw new InvalidInput("phoneNumbers", "Give one number at least: without one nobody can be called back.");
        }
        return numbers;
    }

    private static PhoneNumber number(Company company, String field, String text) {
        var number = company.number(field, text);
        if (company.isInternal(number)) {
            throw new InvalidInput(
                    field, "This is the company's own number, or one it tests with: it is never a customer's.");
        }
        return number;
    }

    private static Address address(String field, AddressInput address) {
        return new Address(
                Text.required(field + ".text", address.text(), LONGEST_ADDRESS),
                Text.optional(field + ".postalCode", address.postalCode(), LONGEST_POSTAL_CODE));
    }

    static EmailAddress email(String field, String text) {
        return EmailAddress.of(text)
                .orElseThrow(() ->
                        new InvalidInput(field, "This is no e-mail address. Write it like maria.lopez@example.com."));
    }

    /** Reads every item under the name it has in the input; what is alike is kept once. */
    private static <I, T> @Nullable List<T> each(
            String field, @Nullable List<I> items, int most, BiFunction<String, I, T> read, Function<T, Object> alike) {
        if (items == null) {
            return null;
        }
        if (items.size() > most) {
            throw new InvalidInput(field, "`%s` has %,d; at most %d are kept.".formatted(field, items.size(), most));
        }
        var kept = new LinkedHashMap<Object, T>();
        IntStream.range(0, items.size()).forEach(i -> {
            var item = read.apply("%s[%d]".formatted(field, i), items.get(i));
            kept.putIfAbsent(alike.apply(item), item);
        });
        return List.copyOf(kept.values());
    }
}
