package dev.ringback.followup;

import static dev.ringback.kernel.Permission.ASSIGN_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.CLAIM_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.OPEN_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.READ_FOLLOW_UPS;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.Staff;
import dev.ringback.customer.CustomerService;
import dev.ringback.customer.Identity;
import dev.ringback.customer.Recognised;
import dev.ringback.followup.FollowUpOutcome.Done;
import dev.ringback.followup.FollowUpOutcome.NoSuchFollowUp;
import dev.ringback.followup.FollowUpOutcome.NoSuchMember;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Everything people do with follow-ups. A change is decided in the record and written only over the version it was decided on. */
@Service
public class FollowUpService {

    private final FollowUps followUps;
    private final CustomerService customers;
    private final Companies companies;
    private final Staff staff;
    private final Clock clock;

    FollowUpService(FollowUps followUps, CustomerService customers, Companies companies, Staff staff, Clock clock) {
        this.followUps = followUps;
        this.customers = customers;
        this.companies = companies;
        this.staff = staff;
        this.clock = clock;
    }

    /** Takes note of a caller who got in touch, for somebody who may report calls. */
    FollowUp open(Actor actor, Opening opening) {
        actor.require(OPEN_FOLLOW_UPS);
        return open(companies.get(actor.company()), opening).seenBy(actor);
    }

    /** Takes note of a caller who got in touch: opens a follow-up, or adds to the one they have. Safe to repeat. */
    public FollowUp open(Company company, Opening opening) {
        while (true) {
            var present = followUps
                    .findByContact(company.id(), opening.contactId())
                    .or(() -> Optional.ofNullable(opening.number())
                            .flatMap(number -> followUps.findOpen(company.id(), number)));
            if (present.isPresent()) {
                var joined = present.get().join(opening, company, clock.instant());
                if (joined == present.get()) {
                    return joined;
                }
                if (followUps.replace(joined)) {
                    return joined.written();
                }
            } else {
                var opened = FollowUp.open(opening, recognise(company, opening), company, clock.instant());
                if (followUps.insert(opened)) {
                    return opened.written();
                }
            }
        }
    }

    private Recognised recognise(Company company, Opening opening) {
        return opening.number() == null
                ? new Recognised(Identity.BLOCKED, Optional.empty())
                : customers.recognise(company, opening.number(), opening.callerName(), opening.at());
    }

    FollowUpOutcome claim(Actor actor, FollowUpId id) {
        var member = actor.memberWith(CLAIM_FOLLOW_UPS);
        return change(actor, id, it -> it.claim(member, clock.instant()));
    }

    FollowUpOutcome release(Actor actor, FollowUpId id) {
        var member = actor.memberWith(CLAIM_FOLLOW_UPS);
        return change(actor, id, it -> it.release(member, clock.instant()));
    }

    FollowUpOutcome assign(Actor actor, FollowUpId id, MemberId to) {
        var by = actor.memberWith(ASSIGN_FOLLOW_UPS);
        var assignee = staff.find(actor.company(), to);
        return change(
                actor,
                id,
                it -> assignee.<FollowUpOutcome>map(member -> it.assign(member, by, clock.instant()))
                        .orElseGet(() -> new NoSuchMember(it)));
    }

    FollowUpOutcome complete(Actor actor, FollowUpId id, Disposition disposition, @Nullable String note) {
        var member = actor.memberWith(CLAIM_FOLLOW_UPS);
        return change(actor, id, it -> it.complete(disposition, note, member, clock.instant()));
    }

    /** Notes that a visit has been booked for a follow-up. Safe to repeat. */
    public FollowUpOutcome book(Member by, FollowUpId id) {
        return change(by, id, it -> it.book(by, clock.instant()));
    }

    private FollowUpOutcome change(Actor actor, FollowUpId id, Function<FollowUp, FollowUpOutcome> decide) {
        while (true) {
            var present = followUps.find(actor.company(), id);
            if (present.isEmpty()) {
                return new NoSuchFollowUp();
            }
            var outcome = decide.apply(present.get());
            if (!(outcome instanceof Done(var changed)) || changed == present.get()) {
                return outcome;
            }
            if (followUps.replace(changed)) {
                return new Done(changed.written());
            }
        }
    }

    public Optional<FollowUp> find(CompanyId company, FollowUpId id) {
        return followUps.find(company, id);
    }

    /** The open one of this caller. */
    public Optional<FollowUp> findOpen(CompanyId company, PhoneNumber caller) {
        return followUps.findOpen(company, caller);
    }

    public List<FollowUp> findAll(CompanyId company, Collection<FollowUpId> ids) {
        return ids.isEmpty() ? List.of() : followUps.findAll(company, ids);
    }

    Optional<FollowUp> read(Actor actor, FollowUpId id) {
        actor.require(READ_FOLLOW_UPS);
        return followUps.find(actor.company(), id).map(it -> it.seenBy(actor));
    }

    Page<FollowUp> page(Actor actor, PageRequest request, FollowUpFilter filter, boolean withTranscript) {
        actor.require(READ_FOLLOW_UPS);
        return followUps
                .page(actor, request, filter, withTranscript, clock.instant())
                .map(it -> it.seenBy(actor));
    }
}
