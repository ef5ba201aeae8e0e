package dev.ringback.app.push;

import androidx.annotation.NonNull;
import androidx.room.Entity;

/** What became of a message on this phone, until the server has been told. */
@Entity(
        tableName = "push_reports",
        primaryKeys = {"messageId", "state"})
public final class StoredReport {
    @NonNull
    public final String messageId;

    /** RECEIVED, OPENED or ACTED. */
    @NonNull
    public final String state;

    /** Whose it is: a server and a member. */
    @NonNull
    public final String account;

    /** By the phone's clock, in milliseconds since 1970. */
    public final long at;

    public StoredReport(String messageId, String state, String account, long at) {
        this.messageId = messageId;
        this.state = state;
        this.account = account;
        this.at = at;
    }
}
