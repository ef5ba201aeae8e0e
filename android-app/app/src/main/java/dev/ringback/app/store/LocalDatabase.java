package dev.ringback.app.store;

import android.content.Context;
import androidx.room.Database;
import androidx.room.Room;
import androidx.room.RoomDatabase;
import dev.ringback.app.desk.Document;
import dev.ringback.app.desk.Documents;
import dev.ringback.app.outbox.StoredTap;
import dev.ringback.app.outbox.Taps;
import dev.ringback.app.push.StoredReport;
import dev.ringback.app.push.StoredReports;

/** What the phone keeps: what was last read, and what waits to be sent. */
@Database(
        entities = {Document.class, StoredTap.class, StoredReport.class},
        version = 1,
        exportSchema = false)
public abstract class LocalDatabase extends RoomDatabase {

    public static LocalDatabase open(Context context) {
        return Room.databaseBuilder(context, LocalDatabase.class, "ringback.db").build();
    }

    public abstract Documents documents();

    public abstract Taps taps();

    public abstract StoredReports reports();
}
