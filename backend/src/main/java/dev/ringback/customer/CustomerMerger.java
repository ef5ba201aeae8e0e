package dev.ringback.customer;

import static dev.ringback.kernel.Permission.APPROVE_LEADS;

import dev.ringback.customer.CustomerOutcome.Done;
import dev.ringback.customer.CustomerOutcome.NoSuchCustomer;
import dev.ringback.customer.CustomerOutcome.NotPossible;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Makes one customer of two. First the merge is entered in the company's book, which decides it: from then on it can only go forward. Then
 * the kept customer takes over all that is known of the other, so that nobody's number is ever without an owner; then the other steps
 * back. Each step is safe to repeat, and whoever finds a merge open carries it out.
 */
@Service
class CustomerMerger {

    private final MergeBooks books;
    private final Customers customers;
    private final CustomerService known;
    private final Clock clock;

    CustomerMerger(MergeBooks books, Customers customers, CustomerService known, Clock clock) {
        this.books = books;
        this.customers = customers;
        this.known = known;
        this.clock = clock;
    }

    /** Merges one customer into another. Doing so again changes nothing.
     *
     * @throws InvalidInput when they are one and the same, or more together than one customer may have */
    CustomerOutcome merge(Actor actor, CustomerId keptId, CustomerId mergedId) {
        var member = actor.memberWith(APPROVE_LEADS);
        if (keptId.equals(mergedId)) {
            throw new InvalidInput("mergedId", "These are one already: name the customer to merge into this one.");
        }
        return Attempts.untilNotOvertaken(() -> entered(member, keptId, mergedId));
    }

    private Optional<CustomerOutcome> entered(Member member, CustomerId keptId, CustomerId mergedId) {
        var company = member.company();
        var book = completed(company);
        // Nobody enters another merge between reading the customers and writing the book that was read before them.
        var kept = customers.find(company, keptId);
        var merged = customers.find(company, mergedId);
        if (kept.isEmpty() || merged.isEmpty()) {
            return Optional.of(new NoSuchCustomer(kept.isEmpty() ? "customerId" : "mergedId"));
        }
        var settled = settled(kept.get(), merged.get());
        if (settled.isPresent()) {
            return settled;
        }
        checkSize(kept.get().profile().and(merged.get().profile()));
        if (!books.replace(book.enter(keptId, mergedId, member, clock.instant()))) {
            return Optional.empty();
        }
        completed(company);
        return Optional.of(new Done(present(kept.get())));
    }

    /** The answer when there is nothing to merge, or nothing to merge into. */
    private Optional<CustomerOutcome> settled(Customer kept, Customer merged) {
        if (kept.mergedInto() != null) {
            return Optional.of(gone("customerId", kept));
        }
        if (kept.absorbed().contains(merged.id())) {
            return Optional.of(new Done(kept));
        }
        return merged.mergedInto() == null ? Optional.empty() : Optional.of(gone("mergedId", merged));
    }

    private CustomerOutcome gone(String field, Customer customer) {
        var present = present(customer);
        return new NotPossible(
                present,
                field,
                "%s was merged into %s (%s) before. Look at that one, then decide."
                        .formatted(customer.name(), present.name(), present.id()));
    }

    private Customer present(Customer customer) {
        return known.find(customer.company(), customer.id()).orElseThrow();
    }

    private static void checkSize(Profile both) {
        if (both.numbers().size() > CustomerForm.MOST_NUMBERS
                || both.addresses().size() > CustomerForm.MOST_ADDRESSES
                || both.emails().size() > CustomerForm.MOST_EMAILS
                || both.tags().size() > CustomerForm.MOST_TAGS) {
            throw new InvalidInput(
                    "mergedId",
                    "Together they have more than one customer may: %d numbers, %d addresses, %d e-mail addresses, %d tags. Remove what is out of date first."
                            .formatted(
                                    CustomerForm.MOST_NUMBERS,
                                    CustomerForm.MOST_ADDRESSES,
                                    CustomerForm.MOST_EMAILS,
                                    CustomerForm.MOST_TAGS));
        }
    }

    /** The book of a company, once what is open in it has been carried out. */
    MergeBook completed(CompanyId company) {
        return Attempts.untilNotOvertaken(() -> {
            var book = books.of(company);
            if (book.open() == null) {
                return Optional.of(book);
            }
            var merge = book.open();
            Attempts.untilWritten(() -> isCarriedOut(company, merge));
            // When this fails somebody else has written it: look again. When it does not, the book is looked at again
            // too.
            books.replace(book.complete());
            return Optional.of(books.of(company)).filter(it -> it.open() == null);
        });
    }

    private boolean isCarriedOut(CompanyId company, MergeBook.Merge merge) {
        // In this order: if the merge is over by now the kept one has changed since, or needs no change.
        var kept = customers.find(company, merge.kept()).orElseThrow();
        var merged = customers.find(company, merge.merged()).orElseThrow();
        if (merged.mergedInto() != null) {
            return true;
        }
        var both = kept.absorbing(merged, merge.by(), merge.at());
        // A change to the merged one in between comes with a new version: then it is taken over as well, before it
        // steps back.
        return (both == kept || customers.replace(both))
                && customers.replace(merged.mergedInto(merge.kept(), merge.by(), merge.at()));
    }
}
