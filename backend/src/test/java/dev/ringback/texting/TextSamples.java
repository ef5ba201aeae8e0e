package dev.ringback.texting;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.NINE_AM;

import dev.ringback.Northside;
import dev.ringback.company.Purpose;
import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.wording.Promise;
import dev.ringback.wording.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts to customers of Northside Plumbing. */
final class TextSamples {

    private TextSamples() {}

    static TextMessage queued(String id) {
        return queued(ID, id, Northside.ROSA, Purpose.ON_MY_WAY);
    }

    static TextMessage queued(String id, PhoneNumber to, Purpose purpose) {
        return queued(ID, id, to, purpose);
    }

    static TextMessage queued(CompanyId company, String id, PhoneNumber to, Purpose purpose) {
        return text(company, id, to, purpose, NINE_AM, Sending.at(NINE_AM, NINE_AM.plus(TextSender.GIVE_UP)));
    }

    static TextMessage saying(String body) {
        return outbound(
                ID,
                "text-1",
                Northside.ROSA,
                Purpose.REPLY,
                Words.own(body),
                DANA.id(),
                NINE_AM,
                null,
                Delivery.of(Proof.UNCONFIRMED, null));
    }

    static TextMessage dueAt(String id, Instant due) {
        return text(
                ID, id, Northside.ROSA, Purpose.ON_MY_WAY, NINE_AM, Sending.at(due, NINE_AM.plus(TextSender.GIVE_UP)));
    }

    private static TextMessage text(
            CompanyId company,
            String id,
            PhoneNumber to,
            Purpose purpose,
            Instant createdAt,
            @Nullable Sending sending) {
        return outbound(
                company,
                id,
                to,
                purpose,
                Words.own(COMPANY.name() + ": Dana is on the way."),
                DANA.id(),
                createdAt,
                null,
                Delivery.of(Proof.QUEUED, sending));
    }

    static TextMessage automatic(String id, Instant createdAt) {
        return outbound(
                ID,
                id,
                Northside.ROSA,
                Purpose.REPLY,
                Words.own("Sorry we missed your call."),
                null,
                createdAt,
                null,
                Delivery.of(Proof.QUEUED, Sending.at(createdAt, createdAt.plus(TextSender.GIVE_UP))));
    }

    static TextMessage drafted(String id, Instant createdAt) {
        var words = Words.own("It costs $99.");
        var promise = new Promise(Promise.Kind.PRICE, "costs $99", 3, 12);
        return outbound(
                ID,
                id,
                Northside.ROSA,
                Purpose.REPLY,
                words,
                DANA.id(),
                createdAt,
                Approval.wanted(List.of(promise), createdAt.plus(Duration.ofHours(4))),
                Delivery.of(Proof.DRAFTED, null));
    }

    static TextMessage received(String id) {
        return new TextMessage(
                new TextId(id),
                ID,
                Direction.INBOUND,
                new CustomerId("rosa"),
                null,
                null,
                Purpose.REPLY,
                Northside.ROSA,
                MAIN_NUMBER,
                Words.own("Thank you"),
                List.of(new Media("image/png", "https://api.twilio.com/1.png")),
                null,
                null,
                NINE_AM,
                null,
                Delivery.received("SM-" + id),
                null,
                0,
                List.of());
    }

    /** Calls Dana to work. */
    static TextMessage toColleague(String id, PhoneNumber to) {
        return new TextMessage(
                new TextId(id),
                ID,
                Direction.OUTBOUND,
                null,
                null,
                null,
                Purpose.SERVICE_NOTICE,
                MAIN_NUMBER,
                to,
                Words.own("Ringback: EMERGENCY at Northside Plumbing, waiting since 09:00."),
                List.of(),
                null,
                null,
                NINE_AM,
                null,
                Delivery.of(Proof.QUEUED, Sending.at(NINE_AM, NINE_AM.plus(Duration.ofMinutes(30)))),
                DANA.id(),
                0,
                List.of());
    }

    static TextMessage outbound(
            CompanyId company,
            String id,
            PhoneNumber to,
            Purpose purpose,
            Words words,
            @Nullable MemberId author,
            Instant createdAt,
            @Nullable Approval approval,
            Delivery delivery) {
        return new TextMessage(
                new TextId(id),
                company,
                Direction.OUTBOUND,
                new CustomerId("rosa"),
                null,
                null,
                purpose,
                MAIN_NUMBER,
                to,
                words,
                List.of(),
                author,
                null,
                createdAt,
                approval,
                delivery,
                null,
                0,
                List.of());
    }
}
