package dev.ringback.platform;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The embedded server's memory, with whole reads. The server changes a stored document field by field, and answers readers with that same
 * document while it does: they could see the claim of before under the version of after, and write over it. Here readers get a copy that
 * was made while nothing changed, as MongoDB promises for a single document.
 */
public class MongoEmbeddedBackend extends MemoryBackend {

    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
        return new MongoEmbeddedDatabase(name, getCursorRegistry());
    }

    private static final class MongoEmbeddedDatabase extends MemoryDatabase {

        private final CursorRegistry cursors;

        MongoEmbeddedDatabase(String name, CursorRegistry cursors) {
            super(name, cursors);
            this.cursors = cursors;
        }

        @Override
        protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
            return new MongoEmbeddedCollection(this, name, options, cursors);
        }
    }

    private static final class MongoEmbeddedCollection extends MemoryCollection {

        /** Whether the server looks for what it is about to change: then it must find the stored document itself. */
        private boolean changing;

        MongoEmbeddedCollection(
                MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
            super(database, name, options, cursors);
        }

        /** A document that is named and described is looked up by its name: the server itself would compare all with what is asked. */
        @Override
        protected QueryResult matchDocuments(
                Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
            var name = name(query);
            for (var index : getIndexes()) {
                if (name != null && index.canHandle(name)) {
                    return matchDocuments(query, index.getPositions(name), orderBy, skip, limit, batchSize, fields);
                }
            }
            return super.matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }

        /** The condition that names the document, alone; null when none does. */
        private static @Nullable Document name(Document query) {
            if (query.get("_id") instanceof String id) {
                return new Document("_id", id);
            }
            if (query.get("$and") instanceof Collection<?> all) {
                for (var part : all) {
                    var name = part instanceof Document condition ? name(condition) : null;
                    if (name != null) {
                        return name;
                    }
                }
            }
            return null;
        }

        /** Called under the collection's lock, also for the rows that a cursor hands out later. */
        @Override
        protected QueryResult createQueryResult(List<Document> found, int batchSize) {
            return super.createQueryResult(
                    changing ? found : found.stream().map(Document::clone).toList(), batchSize);
        }

        @Override
        public synchronized Document updateDocuments(
                Document selector, Document update, ArrayFilters filters, boolean many, boolean upsert, Oplog oplog) {
            return change(() -> super.updateDocuments(selector, update, filters, many, upsert, oplog));
        }

        @Override
        public synchronized Document findAndModify(Document command) {
            var answer = change(() -> super.findAndModify(command));
            if (answer.get("value") instanceof Document stored) {
                answer.put("value", stored.clone());
            }
            return answer;
        }

        @Override
        public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
            return change(() -> super.deleteDocuments(selector, limit, oplog));
        }

        private <T> T change(Supplier<T> work) {
            changing = true;
            try {
                return work.get();
            } finally {
                changing = false;
            }
        }
    }
}
