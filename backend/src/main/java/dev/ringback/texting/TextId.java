package dev.ringback.texting;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.RequestKey;

/** Names one text. */
public record TextId(String value) {

    /** One that came in: the same however often the carrier tells of it. */
    static TextId received(CompanyId company, String providerId) {
        return new TextId(new RequestKey("inbound/" + providerId).idFor(company, "text"));
    }

    @Override
    public String toString() {
        return value;
    }
}
