package dev.ringback.customer;

import com.mongodb.client.MongoDatabase;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Merge books in MongoDB, one document for each company. */
@Repository
class MongoMergeBooks implements MergeBooks {

    private final MongoAggregates<MergeBook> books;

    MongoMergeBooks(MongoDatabase database, Journaling journaling) {
        this.books = new MongoAggregates<>(
                database.getCollection("mergeBooks"),
                MongoMergeBooks::write,
                this::read,
                journaling,
                CustomersMerged.class);
    }

    @Override
    public MergeBook of(CompanyId company) {
        return books.find(company, company.value()).orElseGet(() -> MergeBook.empty(company));
    }

    @Override
    public boolean replace(MergeBook book) {
        return book.version() == 0 ? books.insert(book) : books.replace(book);
    }

    private static Document write(MergeBook book) {
        return new Document("open", write(book.open()));
    }

    private static @Nullable Document write(MergeBook.@Nullable Merge merge) {
        return merge == null
                ? null
                : new Document("kept", merge.kept().value())
                        .append("merged", merge.merged().value())
                        .append("by", merge.by().value())
                        .append("at", Date.from(merge.at()));
    }

    private MergeBook read(Document it) {
        return new MergeBook(
                new CompanyId(it.getString("company")),
                readMerge(it.get("open", Document.class)),
                it.getLong("version"),
                books.pendingEvents(it));
    }

    private static MergeBook.@Nullable Merge readMerge(@Nullable Document it) {
        return it == null
                ? null
                : new MergeBook.Merge(
                        new CustomerId(it.getString("kept")),
                        new CustomerId(it.getString("merged")),
                        new MemberId(it.getString("by")),
                        it.getDate("at").toInstant());
    }
}
