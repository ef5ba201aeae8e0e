package dev.ringback.company;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Role;
import org.bson.Document;

/** A member as part of another document, named as they were at the time. */
public final class MongoMember {

    private MongoMember() {}

    public static Document write(Member member) {
        return new Document("id", member.id().value())
                .append("name", member.name())
                .append("role", member.role().name());
    }

    public static Member read(CompanyId company, Document it) {
        return new Member(
                new MemberId(it.getString("id")), company, it.getString("name"), Role.valueOf(it.getString("role")));
    }
}
