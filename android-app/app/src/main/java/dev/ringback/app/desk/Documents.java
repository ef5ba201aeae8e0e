package dev.ringback.app.desk;

import androidx.room.Dao;
import androidx.room.Insert;
import androidx.room.OnConflictStrategy;
import androidx.room.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read from the server. */
@Dao
public interface Documents {

    @Nullable
    @Query("SELECT * FROM documents WHERE kind = :kind AND id = :id")
    Document find(String kind, String id);

    @Query("SELECT * FROM documents WHERE kind = :kind")
    List<Document> all(String kind);

    @Insert(onConflict = OnConflictStrategy.REPLACE)
    void put(Document document);

    @Query("DELETE FROM documents WHERE kind = :kind AND id = :id")
    void remove(String kind, String id);

    @Query("DELETE FROM documents WHERE kind IN (:kinds) AND readAt < :before")
    void removeOlder(List<String> kinds, long before);

    @Query("DELETE FROM documents")
    void clear();
}
