package dev.ringback.app.desk;

import androidx.annotation.NonNull;
import androidx.room.Entity;

/** One thing the server said, as it said it, so that it can be shown without signal. */
@Entity(
        tableName = "documents",
        primaryKeys = {"kind", "id"})
public final class Document {
    @NonNull
    public final String kind;

    @NonNull
    public final String id;

    @NonNull
    public final String json;

    /** When the server said it, in milliseconds since 1970. */
    public final long readAt;

    public Document(String kind, String id, String json, long readAt) {
        this.kind = kind;
        this.id = id;
        this.json = json;
        this.readAt = readAt;
    }
}
