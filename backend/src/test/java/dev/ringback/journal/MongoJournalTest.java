package dev.ringback.journal;

import static dev.ringback.Northside.ID;
import static dev.ringback.journal.JournalSamples.noted;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.ringback.TestDatabase;
import dev.ringback.journal.JournalSamples.Noted;
import org.junit.jupiter.api.Test;

class MongoJournalTest extends JournalContract {

    private final MongoDatabase database = new TestDatabase().open();
    private final Journal one = backend();
    private final Journal another = backend();

    private Journal backend() {
        var codec = new EventCodec();
        codec.learn(Noted.class);
        return new MongoJournal(database, codec, new Bells(), clock);
    }

    @Override
    Journal one() {
        return one;
    }

    @Override
    Journal another() {
        return another;
    }

    @Test
    void aBackendThatDiedBeforeNotingTheHeadIsMadeUpForByTheRepetition() {
        one.append(ID, noted("a"));
        database.getCollection("journalHeads").drop();

        another.append(ID, noted("a"));

        assertThat(one.head(ID)).isEqualTo(1);
        assertThat(one.behind()).containsExactly(ID);
    }
}
