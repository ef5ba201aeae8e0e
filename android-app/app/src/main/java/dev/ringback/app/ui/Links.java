package dev.ringback.app.ui;

import android.content.Context;
import android.content.Intent;
import org.jspecify.annotations.Nullable;

/** Leads from anywhere to each screen, by name, so that no screen knows another. What travels along are ids. */
public final class Links {
    public static final String FOLLOW_UP_ID = "followUpId";
    public static final String CUSTOMER_ID = "customerId";
    public static final String VISIT_ID = "visitId";

    /** Whether a follow-up is opened in order to call at once. */
    public static final String CALL = "call";

    private Links() {}

    public static Intent inbox(Context context) {
        return to(context, "inbox.InboxActivity")
                .addFlags(Intent.FLAG_ACTIVITY_CLEAR_TOP | Intent.FLAG_ACTIVITY_SINGLE_TOP);
    }

    public static Intent day(Context context) {
        return to(context, "visit.DayActivity");
    }

    public static Intent followUp(Context context, String followUpId) {
        return to(context, "followup.FollowUpActivity").putExtra(FOLLOW_UP_ID, followUpId);
    }

    /** The texts with a customer; with a follow-up they are written to its caller, who need not be a customer yet. */
    public static Intent thread(Context context, @Nullable String customerId, @Nullable String followUpId) {
        return to(context, "customer.ThreadActivity")
                .putExtra(CUSTOMER_ID, customerId)
                .putExtra(FOLLOW_UP_ID, followUpId);
    }

    public static Intent history(Context context, String customerId) {
        return to(context, "customer.HistoryActivity").putExtra(CUSTOMER_ID, customerId);
    }

    public static Intent visit(Context context, String visitId) {
        return to(context, "visit.VisitActivity").putExtra(VISIT_ID, visitId);
    }

    public static Intent waiting(Context context) {
        return to(context, "waiting.WaitingActivity");
    }

    public static Intent account(Context context) {
        return to(context, "account.AccountActivity");
    }

    public static Intent signIn(Context context) {
        return to(context, "signin.SignInActivity");
    }

    private static Intent to(Context context, String screen) {
        return new Intent().setClassName(context, "dev.ringback.app." + screen);
    }
}
