package dev.ringback.app.outbox;

import androidx.room.Dao;
import androidx.room.Insert;
import androidx.room.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taps that wait for the server, or that it refused. */
@Dao
public interface Taps {

    @Insert
    void insert(StoredTap tap);

    @Query("SELECT * FROM taps WHERE account = :account ORDER BY position")
    List<StoredTap> all(String account);

    @Nullable
    @Query("SELECT * FROM taps WHERE account = :account AND refusal IS NULL ORDER BY position LIMIT 1")
    StoredTap next(String account);

    @Nullable
    @Query("SELECT * FROM taps WHERE account = :account AND id = :id")
    StoredTap find(String account, String id);

    @Query("UPDATE taps SET attempts = attempts + 1 WHERE id = :id")
    void countAttempt(String id);

    @Query("UPDATE taps SET refusal = :refusal WHERE id = :id")
    void refuse(String id, String refusal);

    @Query("DELETE FROM taps WHERE id = :id")
    int remove(String id);

    /** Only while it was never handed to the network. */
    @Query("DELETE FROM taps WHERE account = :account AND id = :id AND attempts = 0 AND refusal IS NULL")
    int takeBack(String account, String id);

    @Query("DELETE FROM taps WHERE account = :account AND id = :id AND refusal IS NOT NULL")
    int dismiss(String account, String id);
}
