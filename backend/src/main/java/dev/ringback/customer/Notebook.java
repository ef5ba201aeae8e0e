package dev.ringback.customer;

import static dev.ringback.kernel.Permission.READ_CONTACT;
import static dev.ringback.kernel.Permission.WRITE_CONTACT;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.RequestKey;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps what people and partners write down of customers. */
@Service
public class Notebook {

    private final CustomerNotes notes;
    private final CustomerService customers;
    private final Clock clock;

    Notebook(CustomerNotes notes, CustomerService customers, Clock clock) {
        this.notes = notes;
        this.customers = customers;
        this.clock = clock;
    }

    /** Writes a note on a customer; the same key writes the same one. Empty when this company has no such customer. */
    Optional<CustomerNote> write(Actor actor, RequestKey key, CustomerId customer, String text) {
        actor.require(WRITE_CONTACT);
        return customers.find(actor.company(), customer).map(it -> {
            var id = new CustomerNoteId(key.idFor(actor.company(), "customer-note"));
            notes.add(CustomerNote.written(id, it.id(), actor, text, clock.instant()));
            return findAll(actor.company(), List.of(id)).getFirst();
        });
    }

    Page<CustomerNote> page(Actor actor, Customer customer, PageRequest request) {
        actor.require(READ_CONTACT);
        return notes.page(actor.company(), customer.ids(), request);
    }

    public List<CustomerNote> findAll(CompanyId company, Collection<CustomerNoteId> ids) {
        return ids.isEmpty() ? List.of() : notes.findAll(company, ids);
    }
}
