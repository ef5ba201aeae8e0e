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
import dev.ringback.kernel.PhoneNumber;
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
        return text(company, id, to, purpose, NINE_AM, new Sending(NINE_AM, 0, null));
    }

    static TextMessage dueAt(String id, Instant due) {
        return text(ID, id, Northside.ROSA, Purpose.ON_MY_WAY, NINE_AM, new Sending(due, 0, null));
    }

    private static TextMessage text(
            CompanyId company,
            String id,
            PhoneNumber to,
            Purpose purpose,
            Instant createdAt,
            @Nullable Sending sending) {
        return new TextMessage(
                new TextId(id),
                company,
                Direction.OUTBOUND,
                new CustomerId("rosa"),
                null,
                purpose,
                MAIN_NUMBER,
                to,
                COMPANY.name() + ": Dana is on the way.",
                DANA.id(),
                createdAt,
                Proof.QUEUED,
                null,
                null,
                null,
                sending,
                0,
                List.of());
    }
}
