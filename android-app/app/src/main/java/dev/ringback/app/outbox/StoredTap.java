package dev.ringback.app.outbox;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.Index;
import androidx.room.PrimaryKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tap as it lies in the database. */
@Entity(
        tableName = "taps",
        // The account's taps, in order.
        indices = {@Index({"account", "position"}), @Index(value = "id", unique = true)})
public final class StoredTap {
    /** Rises with each tap: the order in which they are sent. */
    @PrimaryKey(autoGenerate = true)
    public long position;

    @NonNull
    public String id;

    /** Whose it is: a server and a member. Nobody sends what somebody else tapped. */
    @NonNull
    public String account;

    @NonNull
    public String kind;

    @NonNull
    public String subjectId;

    @NonNull
    public String input;

    public long tappedAt;
    public int attempts;
    public @Nullable String refusal;

    public StoredTap(
            long position,
            String id,
            String account,
            String kind,
            String subjectId,
            String input,
            long tappedAt,
            int attempts,
            @Nullable String refusal) {
        this.position = position;
        this.id = id;
        this.account = account;
        this.kind = kind;
        this.subjectId = subjectId;
        this.input = input;
        this.tappedAt = tappedAt;
        this.attempts = attempts;
        this.refusal = refusal;
    }

    Tap tap() {
        return new Tap(id, TapKind.valueOf(kind), subjectId, input, Instant.ofEpochMilli(tappedAt), attempts, refusal);
    }
}
