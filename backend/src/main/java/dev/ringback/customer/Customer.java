package dev.ringback.customer;

import static dev.ringback.customer.CustomerChanged.Kind.ABSORBED_ANOTHER;
import static dev.ringback.customer.CustomerChanged.Kind.APPROVED;
import static dev.ringback.customer.CustomerChanged.Kind.CREATED;
import static dev.ringback.customer.CustomerChanged.Kind.EDITED;
import static dev.ringback.customer.CustomerChanged.Kind.HAD_JOB;
import static dev.ringback.customer.CustomerChanged.Kind.IN_TOUCH_AGAIN;
import static dev.ringback.customer.CustomerChanged.Kind.MERGED_AWAY;
import static dev.ringback.customer.CustomerChanged.Kind.REJECTED;

import dev.ringback.company.Company;
import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the company serves, or may come to serve. Begins as a lead when an unknown number gets in touch, and becomes a customer when a
 * person approves; or a person writes them down as a customer at once. Two who turn out to be one are merged: one stays, and the id of the
 * other leads to it.
 *
 * @param leadNumber the number whose first call made this lead, while it is theirs; no second lead is made of it
 * @param absorbed everybody who was merged into this one, directly or before; what happened to them happened to this one
 * @param mergedInto who stands in the place of this one; null while it stands for itself
 */
public record Customer(
        CustomerId id,
        CompanyId company,
        Profile profile,
        Relation relation,
        @Nullable PhoneNumber leadNumber,
        List<CustomerId> absorbed,
        @Nullable CustomerId mergedInto,
        long version,
        List<Event> pendingEvents)
        implements Aggregate {

    public Customer {
        absorbed = List.copyOf(absorbed);
        pendingEvents = List.copyOf(pendingEvents);
    }

    /** Makes a lead of a number that nobody has. */
    static Customer lead(CustomerId id, Company company, PhoneNumber number, @Nullable String callerName, Instant at) {
        return new Customer(
                        id,
                        company.id(),
                        new Profile(
                                callerName == null ? company.spell(number) : callerName,
                                callerName != null,
                                List.of(number),
                                List.of(),
                                List.of(),
                                List.of()),
                        Relation.lead(at),
                        number,
                        List.of(),
                        null,
                        0,
                        List.of())
                .happened(CREATED, null, at);
    }

    /** Writes down a customer whom a person knows. */
    static Customer created(CustomerId id, Profile profile, @Nullable Instant lastJobAt, Member by, Instant at) {
        // Of a list brought along nobody knows more than the last job: that long they have been a customer at least.
        var known = lastJobAt == null ? at : lastJobAt;
        return new Customer(
                        id,
                        by.company(),
                        profile,
                        new Relation(Standing.CUSTOMER, null, known, known, lastJobAt),
                        null,
                        List.of(),
                        null,
                        0,
                        List.of())
                .happened(CREATED, by.id(), at);
    }

    /** Approves a lead as a customer, with what is known of them by now. Approving a customer only adds to what is known. */
    Customer approved(@Nullable String knownName, @Nullable String knownAddress, Member by, Instant at) {
        return with(
                profile.knowing(knownName, knownAddress),
                relation.approved(at),
                standing() == Standing.CUSTOMER ? EDITED : APPROVED,
                by.id(),
                at);
    }

    Customer rejected(Rejection.Reason reason, @Nullable String note, Member by, Instant at) {
        var present = relation.rejection();
        return standing() == Standing.REJECTED && present != null && present.saysTheSameAs(reason, note)
                ? this
                : with(profile, relation.rejected(new Rejection(reason, at, by, note)), REJECTED, by.id(), at);
    }

    Customer edited(Profile.Edit edit, Member by, Instant at) {
        return with(profile.edited(edit), relation, EDITED, by.id(), at);
    }

    /** They got in touch: gives a name to somebody of whom only the number was known, and another chance to who was no fit last time. */
    Customer inTouch(@Nullable String asName, Instant at) {
        return with(
                asName == null ? profile : profile.introduced(asName),
                relation.inTouchAgain(),
                relation.inTouchAgain() == relation ? EDITED : IN_TOUCH_AGAIN,
                null,
                at);
    }

    Customer hadJob(Instant job, Instant at) {
        return with(profile, relation.hadJob(job), HAD_JOB, null, at);
    }

    /** Takes over all that is known of another. Doing so again changes nothing. */
    Customer absorbing(Customer other, MemberId by, Instant at) {
        var all = Stream.concat(absorbed.stream(), other.ids().stream())
                .distinct()
                .toList();
        var both = new Customer(
                id,
                company,
                profile.and(other.profile),
                relation.and(other.relation),
                leadNumber,
                all,
                mergedInto,
                version,
                pendingEvents);
        if (both.equals(this)) {
            return this;
        }
        return absorbed.contains(other.id) ? both : both.happened(ABSORBED_ANOTHER, by, at);
    }

    /** Leaves its place to another, who has taken over what was known. */
    Customer mergedInto(CustomerId kept, MemberId by, Instant at) {
        return new Customer(id, company, profile, relation, null, absorbed, kept, version, pendingEvents)
                .happened(MERGED_AWAY, by, at);
    }

    private Customer with(
            Profile newProfile, Relation newRelation, CustomerChanged.Kind kind, @Nullable MemberId by, Instant at) {
        if (newProfile.equals(profile) && newRelation.equals(relation)) {
            return this;
        }
        var stillTheirs = leadNumber != null && newProfile.numbers().contains(leadNumber);
        return new Customer(
                        id,
                        company,
                        newProfile,
                        newRelation,
                        stillTheirs ? leadNumber : null,
                        absorbed,
                        mergedInto,
                        version,
                        pendingEvents)
                .happened(kind, by, at);
    }

    private Customer happened(CustomerChanged.Kind kind, @Nullable MemberId by, Instant at) {
        var event = new CustomerChanged(UUID.randomUUID().toString(), at, id, kind, by);
        return with(version, Aggregate.with(pendingEvents, event));
    }

    /** This, as the store has it after writing. */
    Customer written() {
        return with(version + 1, pendingEvents);
    }

    private Customer with(long newVersion, List<Event> newEvents) {
        return new Customer(id, company, profile, relation, leadNumber, absorbed, mergedInto, newVersion, newEvents);
    }

    public String name() {
        return profile.name();
    }

    /** Whether the name is one, and not the number written out. */
    public boolean named() {
        return profile.named();
    }

    public List<PhoneNumber> numbers() {
        return profile.numbers();
    }

    /** The number to text: the first. */
    public PhoneNumber mainNumber() {
        return numbers().getFirst();
    }

    /** Where the work is done: the first address. */
    public @Nullable String address() {
        return profile.firstAddress();
    }

    /** The first address with its ZIP or postal code; null when none is known. */
    public @Nullable String wholeAddress() {
        return profile.addresses().isEmpty()
                ? null
                : profile.addresses().getFirst().whole();
    }

    public Standing standing() {
        return relation.standing();
    }

    public Instant since() {
        return relation.since();
    }

    /** Every id that stands for this customer: its own, and those of whoever was merged into it. */
    public List<CustomerId> ids() {
        return Stream.concat(Stream.of(id), absorbed.stream()).toList();
    }

    @Override
    public String key() {
        return id.value();
    }
}
