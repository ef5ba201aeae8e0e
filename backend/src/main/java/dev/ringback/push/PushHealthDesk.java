package dev.ringback.push;

import static dev.ringback.kernel.Permission.ASSIGN_FOLLOW_UPS;
import static java.util.stream.Collectors.toSet;

import dev.ringback.company.Staff;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says whether push works, from what the push service and the ledger know. */
@Service
class PushHealthDesk {

    private static final Optional<String> NO_PHONE =
            Optional.of("No phone is registered: sign in to the app on a phone, and allow its notifications.");
    private static final String MEANWHILE = " Until then nobody is woken; the app shows the work while it is open.";

    private final PushSender sender;
    private final Devices devices;
    private final PushMessages messages;
    private final Staff staff;
    private final Clock clock;

    PushHealthDesk(PushSender sender, Devices devices, PushMessages messages, Staff staff, Clock clock) {
        this.sender = sender;
        this.devices = devices;
        this.messages = messages;
        this.staff = staff;
        this.clock = clock;
    }

    /** For whoever directs the work. */
    PushHealth of(Actor actor) {
        var company = actor.memberWith(ASSIGN_FOLLOW_UPS).company();
        var phones = phones(company);
        var lastAcceptedAt = messages.lastAcceptedAt(company).orElse(null);
        var lastFailure = messages.lastFailure(company).orElse(null);
        var standing = sender.standing();
        var state = state(standing, phones.size(), lastAcceptedAt, since(phones, lastFailure));
        var holders = phones.stream().map(Device::member).collect(toSet());
        var everybody = staff.of(company);
        return new PushHealth(
                state,
                words(state, standing, lastAcceptedAt, lastFailure),
                phones.size(),
                everybody.stream().filter(it -> !holders.contains(it.id())).toList(),
                everybody.stream()
                        .flatMap(it -> unreachable(company, it, phones).stream())
                        .toList(),
                messages.waiting(company),
                lastAcceptedAt,
                lastFailure);
    }

    private List<Device> phones(CompanyId company) {
        var now = clock.instant();
        return devices.of(company).stream().filter(it -> !it.isExpired(now)).toList();
    }

    /** A phone that was registered after it is not what failed. */
    private static PushHealth.@Nullable Failure since(List<Device> phones, PushHealth.@Nullable Failure failure) {
        return failure != null
                        && phones.stream().anyMatch(it -> it.registeredAt().isAfter(failure.at()))
                ? null
                : failure;
    }

    private Optional<PushHealth.Unreachable> unreachable(CompanyId company, Member member, List<Device> phones) {
        var theirs =
                phones.stream().filter(it -> it.member().equals(member.id())).toList();
        var hasPhone = !theirs.isEmpty();
        var refused = messages.lastTo(company, member.id())
                .map(PushMessage::course)
                .filter(it -> it.state() == PushState.FAILED && it.failure() != null)
                .filter(it -> theirs.stream().noneMatch(phone -> isNewer(phone, it)))
                .map(it -> PushFailures.explain(String.valueOf(it.failure())));
        var why = hasPhone
                ? refused
                : refused.map(it -> "The phone is registered no more. " + it).or(() -> NO_PHONE);
        return why.map(it -> new PushHealth.Unreachable(member, it));
    }

    private static boolean isNewer(Device phone, PushCourse failed) {
        return failed.failedAt() != null && phone.registeredAt().isAfter(failed.failedAt());
    }

    private static PushHealth.State state(
            PushStanding standing,
            int phones,
            @Nullable Instant lastAcceptedAt,
            PushHealth.@Nullable Failure lastFailure) {
        return switch (standing.state()) {
            case NOT_CONFIGURED -> PushHealth.State.NOT_CONFIGURED;
            case BAD_CREDENTIALS -> PushHealth.State.BAD_CREDENTIALS;
            case UNREACHABLE -> PushHealth.State.UNREACHABLE;
            case UNKNOWN, GOOD -> {
                if (phones == 0) {
                    yield PushHealth.State.NO_DEVICES;
                }
                if (lastAcceptedAt != null) {
                    yield PushHealth.State.WORKING;
                }
                yield lastFailure == null ? PushHealth.State.UNPROVEN : PushHealth.State.FAILING;
            }
        };
    }

    private static String words(
            PushHealth.State state,
            PushStanding standing,
            @Nullable Instant lastAcceptedAt,
            PushHealth.@Nullable Failure lastFailure) {
        return switch (state) {
            case WORKING -> working(Objects.requireNonNull(lastAcceptedAt), lastFailure);
            case UNPROVEN ->
                standing.state() == PushStanding.State.GOOD
                        ? "Firebase accepts the credentials of project %s; no message has been sent yet."
                                .formatted(standing.project())
                        : "Firebase is set up for project %s and has not been asked yet; look again in a minute."
                                .formatted(standing.project());
            case FAILING ->
                "Firebase has taken no message yet. The last was refused at %s. %s"
                        .formatted(
                                seconds(Objects.requireNonNull(lastFailure).at()),
                                PushFailures.explain(lastFailure.reason()));
            case NO_DEVICES ->
                "Firebase is set up, but nobody's phone is registered: sign in to the app on a phone, and allow its notifications."
                        + (lastFailure == null
                                ? ""
                                : " The last message: " + PushFailures.explain(lastFailure.reason()));
            case NOT_CONFIGURED ->
                "Firebase is not set up: give the server the service account of your own Firebase project in FIREBASE_SERVICE_ACCOUNT and start it again."
                        + MEANWHILE;
            case BAD_CREDENTIALS ->
                "Firebase refuses the service account of project %s (%s): see in the Firebase console whether its key is still there and the Cloud Messaging API is on, or make a new key and start the server again."
                                .formatted(standing.project(), standing.reason())
                        + MEANWHILE;
            case UNREACHABLE ->
                "Firebase does not answer (%s): see whether this server may reach fcm.googleapis.com and oauth2.googleapis.com over https. Ringback tries again by itself."
                                .formatted(standing.reason())
                        + MEANWHILE;
        };
    }

    private static String working(Instant lastAcceptedAt, PushHealth.@Nullable Failure lastFailure) {
        var taken = "Firebase last took a message at %s".formatted(seconds(lastAcceptedAt));
        return lastFailure == null || lastFailure.at().isBefore(lastAcceptedAt)
                ? "Push works: " + taken + "."
                : "%s, and one has failed since, at %s. %s"
                        .formatted(taken, seconds(lastFailure.at()), PushFailures.explain(lastFailure.reason()));
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
