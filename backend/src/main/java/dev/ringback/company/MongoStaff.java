package dev.ringback.company;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Members in MongoDB, one document each. */
@Repository
class MongoStaff implements Staff {

    private final MongoCollection<Document> members;

    MongoStaff(MongoDatabase database) {
        this.members = database.getCollection("members");
        // find, of
        members.createIndex(Indexes.ascending("company", "member"), new IndexOptions().unique(true));
    }

    @Override
    public Optional<Member> find(CompanyId company, MemberId id) {
        return Optional.ofNullable(members.find(key(company, id)).first()).map(MongoStaff::read);
    }

    @Override
    public List<Member> of(CompanyId company) {
        return members.find(eq("company", company.value()))
                .sort(Sorts.ascending("member"))
                .map(MongoStaff::read)
                .into(new ArrayList<>());
    }

    @Override
    public void put(Member member) {
        members.replaceOne(key(member.company(), member.id()), write(member), new ReplaceOptions().upsert(true));
    }

    private static Bson key(CompanyId company, MemberId id) {
        return and(eq("company", company.value()), eq("member", id.value()));
    }

    private static Document write(Member member) {
        return new Document("company", member.company().value())
                .append("member", member.id().value())
                .append("name", member.name())
                .append("role", member.role().name());
    }

    private static Member read(Document it) {
        return new Member(
                new MemberId(it.getString("member")),
                new CompanyId(it.getString("company")),
                it.getString("name"),
                Role.valueOf(it.getString("role")));
    }
}
