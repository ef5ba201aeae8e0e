package dev.ringback.app.push;

import androidx.room.Dao;
import androidx.room.Delete;
import androidx.room.Insert;
import androidx.room.OnConflictStrategy;
import androidx.room.Query;
import java.util.List;

/** Reports that the server has not been given yet. */
@Dao
public interface StoredReports {

    /** The first word counts: a message is received once, however often it comes. */
    @Insert(onConflict = OnConflictStrategy.IGNORE)
    void insert(StoredReport report);

    @Query("SELECT * FROM push_reports WHERE account = :account ORDER BY at LIMIT 100")
    List<StoredReport> oldest(String account);

    @Delete
    void remove(List<StoredReport> reports);
}
