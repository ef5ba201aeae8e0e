package dev.ringback.texting;

import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.customer.CustomersMerged;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the threads from what the journal says of texts, and makes one of two whose customers turned out to be one. */
@Component
class ThreadKeeper implements JournalListener {

    private final TextThreads threads;
    private final Texts texts;
    private final CustomerService customers;

    ThreadKeeper(TextThreads threads, Texts texts, CustomerService customers) {
        this.threads = threads;
        this.texts = texts;
        this.customers = customers;
    }

    @Override
    public String name() {
        return "text-threads";
    }

    @Override
    public void on(JournalEntry entry) {
        switch (entry.event()) {
            case TextChanged changed ->
                texts.find(entry.company(), changed.text())
                        .filter(it -> !it.isToColleague())
                        .ifPresent(it -> hear(it, entry.seq()));
            case CustomersMerged merged -> merge(entry.company(), merged);
            default -> {
                // nothing was written
            }
        }
    }

    /** The id of the thread that a text belongs to by now. */
    String threadOf(TextMessage text) {
        return TextThread.begin(survivor(text.company(), text.customer()), text).id();
    }

    private void hear(TextMessage text, long entry) {
        Attempts.untilWritten(() -> {
            var begun = TextThread.begin(survivor(text.company(), text.customer()), text);
            var present = threads.find(text.company(), begun.id());
            var heard = present.orElse(begun).heard(text, entry);
            return present.filter(heard::equals).isPresent()
                    || (present.isPresent() ? threads.replace(heard) : threads.insert(heard));
        });
    }

    private @Nullable CustomerId survivor(CompanyId company, @Nullable CustomerId customer) {
        return Optional.ofNullable(customer)
                .flatMap(it -> customers.find(company, it))
                .map(Customer::id)
                .orElse(customer);
    }

    private void merge(CompanyId company, CustomersMerged merged) {
        Attempts.untilWritten(() -> {
            var left = threads.find(company, TextThread.id(company, merged.merged()));
            var kept = threads.find(company, TextThread.id(company, merged.kept()));
            if (left.isEmpty()) {
                return true;
            }
            var both = kept.map(it -> it.and(left.get()))
                    .orElseGet(() -> left.get().with(merged.kept()));
            // What came into the one that goes, while it was taken over, is taken over in the next round.
            return (kept.isPresent() ? threads.replace(both) : threads.insert(both)) && threads.remove(left.get());
        });
    }
}
