package dev.ringback.app;

import dev.ringback.app.api.AppointmentType;
import dev.ringback.app.api.CallAttemptOutcome;
import dev.ringback.app.api.Category;
import dev.ringback.app.api.Direction;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.FollowUp.Attempt;
import dev.ringback.app.api.FollowUp.Claim;
import dev.ringback.app.api.FollowUp.Evidence;
import dev.ringback.app.api.FollowUp.NextAction;
import dev.ringback.app.api.FollowUp.Note;
import dev.ringback.app.api.HistoryEntry;
import dev.ringback.app.api.HistoryEntry.Kind;
import dev.ringback.app.api.Identity;
import dev.ringback.app.api.NoContactReason;
import dev.ringback.app.api.Person;
import dev.ringback.app.api.Proof;
import dev.ringback.app.api.Role;
import dev.ringback.app.api.Source;
import dev.ringback.app.api.Status;
import dev.ringback.app.api.TextMessage;
import dev.ringback.app.api.TextThread;
import dev.ringback.app.api.Trigger;
import dev.ringback.app.api.Urgency;
import dev.ringback.app.api.Viewer;
import dev.ringback.app.api.Visit;
import dev.ringback.app.api.VisitStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Saturday morning at Sunrise Plumbing. */
public final class Morning {
    public static final ZoneId ZONE = ZoneId.of("America/Chicago");
    /** 9:14 in the morning. */
    public static final Instant NOW = Instant.parse("2026-11-21T15:14:00Z");

    public static final Viewer LUIS = new Viewer("luis", "Luis Ortega", Role.TECHNICIAN, "sunrise", "Sunrise Plumbing");
    public static final Person DANA = new Person("dana", "Dana Whitfield");

    private Morning() {}

    public static Instant minutes(int fromNow) {
        return NOW.plus(Duration.ofMinutes(fromNow));
    }

    /** An emergency that nobody has: water through the ceiling. */
    public static FollowUp burstPipe() {
        var transcript =
                "Hi, this is Maria Alvarez on Birch Street. Water is actively leaking through the kitchen ceiling "
                        + "and I cannot find the shut-off. Please call me back right away, my mother is eighty-one and alone "
                        + "upstairs.";
        return followUp(
                "burst-pipe",
                "Maria Alvarez",
                "+15125550147",
                Urgency.EMERGENCY,
                List.of("actively leaking", "cannot find the shut-off"),
                List.of(evidence(transcript, "actively leaking"), evidence(transcript, "cannot find the shut-off")),
                "Water through the kitchen ceiling on Birch Street. She cannot find the shut-off; her mother is upstairs.",
                transcript,
                null,
                minutes(8),
                Category.GENERAL_QUESTION,
                "maria");
    }

    /** High, and Dana has it. */
    public static FollowUp noHotWater() {
        return followUp(
                "no-hot-water",
                "Terrence Boyd",
                "+15125550182",
                Urgency.HIGH,
                List.of("no hot water since last night"),
                List.of(),
                "No hot water since last night, two small children at home. Asks for today.",
                "There is no hot water since last night.",
                new Claim(DANA, minutes(-12)),
                minutes(-12),
                Category.SCHEDULE_CHANGE,
                "terrence");
    }

    /** Normal, and Luis has it. */
    public static FollowUp estimate() {
        return followUp(
                "estimate",
                "Priya Raman",
                "+15125550119",
                Urgency.NORMAL,
                List.of(),
                List.of(),
                "Wants to know whether the estimate for the second bathroom includes the fixtures.",
                null,
                new Claim(new Person("luis", "Luis Ortega"), minutes(-40)),
                minutes(150),
                Category.ESTIMATE_QUESTION,
                "priya");
    }

    /** Low, and of a caller whom nobody knows. */
    public static FollowUp unknownCaller() {
        return followUp(
                "unknown",
                null,
                "+15125550166",
                Urgency.LOW,
                List.of(),
                List.of(),
                "Missed call, no voicemail.",
                null,
                null,
                minutes(60 * 50),
                Category.UNKNOWN,
                null);
    }

    /** The same with somebody holding it. */
    public static FollowUp heldBy(FollowUp free, String memberId, String name, Instant since) {
        return new FollowUp(
                free.id(),
                free.callerName(),
                free.phoneNumber(),
                free.identity(),
                free.category(),
                free.urgency(),
                free.urgencyEvidence(),
                free.evidence(),
                free.summary(),
                free.transcript(),
                free.status(),
                new Claim(new Person(memberId, name), since),
                free.dueAt(),
                free.stale(),
                new NextAction("Call back about the shut-off", minutes(8)),
                free.source(),
                free.trigger(),
                free.openedAt(),
                free.contactCount(),
                List.of(new Attempt("a1", minutes(-3), name, CallAttemptOutcome.NO_ANSWER, -1)),
                List.of(new Note("n1", minutes(-2), "Dana Whitfield", "The shut-off is behind the water heater.")),
                free.customerId(),
                free.customerName(),
                free.address(),
                free.version() + 1);
    }

    private static FollowUp followUp(
            String id,
            @Nullable String name,
            String number,
            Urgency urgency,
            List<String> words,
            List<Evidence> evidence,
            String summary,
            @Nullable String transcript,
            @Nullable Claim claim,
            Instant dueAt,
            Category category,
            @Nullable String customerId) {
        return new FollowUp(
                id,
                name,
                number,
                Identity.RETURNING_CUSTOMER,
                category,
                urgency,
                words,
                evidence,
                summary,
                transcript,
                Status.NEW_MISSED_CALL,
                claim,
                dueAt,
                dueAt.isBefore(NOW),
                null,
                Source.REPEAT_CUSTOMER,
                Trigger.VOICEMAIL,
                minutes(-2),
                id.equals("burst-pipe") ? 3 : 1,
                List.of(),
                List.of(),
                customerId,
                name,
                customerId == null ? null : "418 Birch Street, Austin",
                1);
    }

    private static Evidence evidence(String transcript, String words) {
        var start = transcript.indexOf(words);
        return new Evidence(words, Urgency.EMERGENCY, true, start, start + words.length(), false);
    }

    public static Visit visit(String id, VisitStatus status, int startsIn, @Nullable TextMessage onMyWay) {
        return new Visit(
                id,
                "maria",
                "Maria Alvarez",
                "+15125550147",
                AppointmentType.EMERGENCY,
                minutes(startsIn),
                minutes(startsIn + 120),
                "418 Birch Street, Austin",
                status,
                status == VisitStatus.EN_ROUTE ? minutes(20) : null,
                null,
                "burst-pipe",
                "Water through the kitchen ceiling on Birch Street.",
                onMyWay,
                1);
    }

    public static Visit maintenance() {
        return new Visit(
                "boiler",
                "boyd",
                "Terrence Boyd",
                "+15125550182",
                AppointmentType.MAINTENANCE,
                minutes(226),
                minutes(346),
                "9 Cedar Lane, Round Rock",
                VisitStatus.SCHEDULED,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    public static TextMessage onMyWay(Proof proof) {
        return new TextMessage(
                "omw",
                Direction.OUTBOUND,
                "Luis Ortega",
                "Hi Maria, Luis from Sunrise Plumbing is on the way and should be there around 9:34 AM.",
                proof,
                null,
                null,
                NOW,
                NOW);
    }

    public static TextMessage received(String id, String body, Instant at) {
        return new TextMessage(id, Direction.INBOUND, null, body, Proof.RECEIVED, null, null, null, at);
    }

    public static TextMessage sent(String id, String body, Proof proof, Instant at) {
        return new TextMessage(
                id,
                Direction.OUTBOUND,
                "Luis Ortega",
                body,
                proof,
                proof == Proof.NO_CONTACT ? NoContactReason.OPTED_OUT : null,
                proof == Proof.UNDELIVERED ? "the phone is switched off" : null,
                at,
                at);
    }

    public static TextThread thread() {
        return new TextThread(
                "maria",
                "Maria Alvarez",
                "thread-maria",
                "+15125550147",
                1,
                "burst-pipe",
                List.of(
                        received("t4", "It is slowing down but still dripping", minutes(-1)),
                        sent(
                                "t3",
                                "The shut-off is usually behind the water heater. Turn it clockwise.",
                                Proof.QUEUED,
                                minutes(-2)),
                        sent(
                                "t2",
                                "This is Luis from Sunrise Plumbing. Can you get to the water heater?",
                                Proof.DELIVERED,
                                minutes(-4)),
                        received("t1", "Please hurry, the ceiling is coming down", minutes(-6))));
    }

    public static HistoryEntry entry(
            String id, Kind kind, @Nullable Direction direction, @Nullable String what, @Nullable String words) {
        return new HistoryEntry(
                id,
                minutes(-id.length() * 30),
                kind,
                direction,
                what,
                words,
                kind == Kind.NOTE ? "Dana Whitfield" : null);
    }
}
