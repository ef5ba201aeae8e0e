package dev.ringback.escalation;

import static dev.ringback.kernel.Permission.CHANGE_SETTINGS;
import static dev.ringback.kernel.Permission.CLAIM_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.READ_FOLLOW_UPS;

import dev.ringback.company.Companies;
import dev.ringback.company.SettingsChange;
import dev.ringback.company.Staff;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.UserErrorCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps the companies' rotas: who is on call, who covers for whom, and by which number each is reached. */
@Service
public class OnCallService {

    private final Rotas rotas;
    private final Companies companies;
    private final Staff staff;
    private final Clock clock;

    OnCallService(Rotas rotas, Companies companies, Staff staff, Clock clock) {
        this.rotas = rotas;
        this.companies = companies;
        this.staff = staff;
        this.clock = clock;
    }

    /** Gives a company its first rota of weekly turns, unless it has had one. */
    public void introduce(
            CompanyId company,
            List<MemberId> order,
            LocalDate firstTurn,
            LocalTime handover,
            Map<MemberId, PhoneNumber> numbers) {
        var none = Rota.none(company);
        if (rotas.find(company).isEmpty()) {
            rotas.replace(none.going(null, order, firstTurn, none.turnDays(), handover, numbers));
        }
    }

    /** Who is on call in this company, by its rota as it stands now. */
    Watch watch(CompanyId company) {
        return watch(company, rota(company));
    }

    private Watch watch(CompanyId company, Rota rota) {
        return Watch.of(companies.get(company), rota, staff.of(company));
    }

    private Rota rota(CompanyId company) {
        return rotas.find(company).orElseGet(() -> Rota.none(company));
    }

    Watch read(Actor actor) {
        actor.memberWith(READ_FOLLOW_UPS);
        return watch(actor.company());
    }

    /** Changes what the input names; empty when somebody else has changed the rota since the version it names. */
    Optional<Watch> change(Actor actor, RotaInput input) {
        var owner = actor.memberWith(CHANGE_SETTINGS);
        var present = rota(actor.company());
        if (present.version() != input.expectedVersion()) {
            return Optional.empty();
        }
        var changed =
                input.over(present, companies.get(actor.company()), watch(actor.company(), present), clock.instant());
        var differences = RotaInWords.differences(present, changed, owner, clock.instant());
        return differences.isEmpty() || rotas.replace(changed.recording(differences))
                ? Optional.of(watch(actor.company()))
                : Optional.empty();
    }

    /** Somebody covers for whoever would be on call. Of two that overlap the one made later counts. */
    Watch swap(Actor actor, SwapInput input) {
        var by = actor.memberWith(CLAIM_FOLLOW_UPS);
        var id = RequestKey.of(actor, input.idempotencyKey()).idFor(actor.company(), "swap");
        return Attempts.untilNotOvertaken(() -> {
            var present = rota(actor.company());
            var watch = watch(actor.company(), present);
            if (present.swap(id).isPresent()) {
                return Optional.of(watch);
            }
            var swap = swap(input, id, by, watch);
            var record = record(present, "swap", "", words(swap), by);
            return rotas.replace(present.with(swap).recording(List.of(record)))
                    ? Optional.of(watch(actor.company()))
                    : Optional.empty();
        });
    }

    private Swap swap(SwapInput input, String id, Member by, Watch watch) {
        var now = clock.instant();
        var covers = RotaInput.onStaff("memberId", input.memberId(), watch);
        input.check(now);
        if (watch.duty().at(now).isEmpty()) {
            throw new InvalidInput(
                    UserErrorCode.INVALID_TRANSITION, null, "There is no rota yet, so nobody can be covered for.");
        }
        if (!by.role().isDispatching() && !areTheirOwn(watch.duty().between(input.from(), input.until()), by)) {
            throw new InvalidInput(
                    UserErrorCode.FORBIDDEN,
                    "from",
                    "You can give away turns of your own. For others ask a dispatcher or the owner.");
        }
        if (watch.rota().comingSwaps(now) >= Rota.MOST_SWAPS) {
            throw new InvalidInput("from", "%d swaps lie ahead; cancel some first.".formatted(Rota.MOST_SWAPS));
        }
        return new Swap(id, input.from(), input.until(), covers, by, now);
    }

    private static boolean areTheirOwn(List<Shift> shifts, Member member) {
        return shifts.stream().allMatch(it -> it.member().equals(member.id()));
    }

    /** Calls a swap off: whoever arranged it may, and whoever directs the work. */
    Watch cancel(Actor actor, String swapId) {
        var by = actor.memberWith(CLAIM_FOLLOW_UPS);
        return Attempts.untilNotOvertaken(() -> {
            var present = rota(actor.company());
            var swap = present.swap(swapId)
                    .orElseThrow(() -> new InvalidInput(
                            UserErrorCode.NOT_FOUND,
                            "swapId",
                            "There is no swap with this id; `onCallRota` lists them."));
            if (!by.role().isDispatching() && !swap.by().id().equals(by.id())) {
                throw new InvalidInput(
                        UserErrorCode.FORBIDDEN,
                        "swapId",
                        "You can cancel swaps that you arranged. For others ask a dispatcher or the owner.");
            }
            var record = record(present, "swap", words(swap), "", by);
            return rotas.replace(present.without(swap).recording(List.of(record)))
                    ? Optional.of(watch(actor.company()))
                    : Optional.empty();
        });
    }

    private SettingsChange record(Rota present, String what, String before, String after, Member by) {
        return new SettingsChange(present.version() + 1, clock.instant(), by, what, before, after);
    }

    private static String words(Swap swap) {
        return "%s covers %s to %s".formatted(swap.member(), swap.from(), swap.until());
    }
}
