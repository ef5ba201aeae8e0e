package dev.ringback.app.push;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.app.TaskStackBuilder;
import android.content.ContentResolver;
import android.content.Context;
import android.content.Intent;
import android.media.AudioAttributes;
import android.net.Uri;
import android.os.Build;
import androidx.annotation.RequiresApi;
import androidx.core.app.NotificationCompat;
import androidx.core.app.NotificationManagerCompat;
import dev.ringback.app.R;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.Urgency;
import dev.ringback.app.push.WakeUp.Kind;
import dev.ringback.app.ui.Links;
import dev.ringback.app.ui.NotificationsAllowed;
import java.util.Objects;
import java.util.Optional;

/**
 * Notifications: one for each follow-up, which the next word about it takes the place of. On a locked screen they say what kind of work waits
 * and nothing of the customer.
 */
public class Notices {
    /** The intent extra that names the push a screen was opened from. */
    public static final String MESSAGE_ID = "messageId";

    static final String EMERGENCY = "emergency";
    static final String URGENT = "urgent";
    static final String ASSIGNED = "assigned";
    static final String MESSAGES = "messages";
    private static final String GROUP = "follow-ups";
    private static final int ONE = 1;
    private static final int SUMMARY = 2;

    private final Context context;

    Notices(Context context) {
        this.context = context;
    }

    /** What people may set apart in the phone's settings. Safe to repeat. */
    void createChannels() {
        var manager = context.getSystemService(NotificationManager.class);
        var emergency = channel(
                EMERGENCY,
                R.string.channel_emergency,
                R.string.channel_emergency_about,
                NotificationManager.IMPORTANCE_HIGH);
        emergency.setSound(
                new Uri.Builder()
                        .scheme(ContentResolver.SCHEME_ANDROID_RESOURCE)
                        .authority(context.getPackageName())
                        .appendPath(String.valueOf(R.raw.emergency))
                        .build(),
                new AudioAttributes.Builder()
                        .setUsage(AudioAttributes.USAGE_NOTIFICATION_RINGTONE)
                        .setContentType(AudioAttributes.CONTENT_TYPE_SONIFICATION)
                        .build());
        emergency.enableVibration(true);
        emergency.setVibrationPattern(new long[] {0, 400, 200, 400, 200, 800});
        manager.createNotificationChannel(emergency);
        manager.createNotificationChannel(channel(
                URGENT, R.string.channel_urgent, R.string.channel_urgent_about, NotificationManager.IMPORTANCE_HIGH));
        manager.createNotificationChannel(channel(
                ASSIGNED,
                R.string.channel_assigned,
                R.string.channel_assigned_about,
                NotificationManager.IMPORTANCE_DEFAULT));
        manager.createNotificationChannel(channel(
                MESSAGES,
                R.string.channel_messages,
                R.string.channel_messages_about,
                NotificationManager.IMPORTANCE_DEFAULT));
    }

    private NotificationChannel channel(String id, int name, int about, int importance) {
        var channel = new NotificationChannel(id, context.getString(name), importance);
        channel.setDescription(context.getString(about));
        channel.setLockscreenVisibility(Notification.VISIBILITY_PRIVATE);
        return channel;
    }

    /** Shows what a message is about, as far as the phone knows it. */
    void show(WakeUp wakeUp, Optional<FollowUp> followUp) {
        var notice = about(wakeUp, followUp).setContentText(words(followUp)).setStyle(whole(followUp));
        if (claimable(wakeUp, followUp)) {
            notice.addAction(0, text(R.string.notice_claim), act(NoticeActions.CLAIM, wakeUp));
        }
        if (isEmergency(wakeUp, followUp) && mayFillTheScreen()) {
            notice.setFullScreenIntent(fillTheScreen(wakeUp), true);
        }
        post(wakeUp.followUpId(), notice);
    }

    /** A tap in a pocket claims nothing: on a locked screen it is asked once more. */
    void confirmClaim(WakeUp wakeUp, Optional<FollowUp> followUp) {
        post(
                wakeUp.followUpId(),
                quietly(wakeUp, followUp, text(R.string.notice_confirm))
                        .addAction(0, text(R.string.notice_confirm_yes), act(NoticeActions.CONFIRM, wakeUp))
                        .addAction(0, text(R.string.notice_confirm_no), act(NoticeActions.DECLINE, wakeUp)));
    }

    void claiming(WakeUp wakeUp, Optional<FollowUp> followUp) {
        post(wakeUp.followUpId(), quietly(wakeUp, followUp, text(R.string.notice_claiming)));
    }

    /** Says what came of a claim, where the notification still stands. */
    void claimed(String followUpId, Optional<FollowUp> followUp, boolean done) {
        if (isShown(followUpId)) {
            var wakeUp = new WakeUp(Kind.FOLLOW_UP_ASSIGNED, followUpId, "");
            var holder = followUp.map(FollowUp::claim);
            var words = done
                    ? text(R.string.notice_claimed)
                    : holder.map(claim -> context.getString(
                                    R.string.notice_not_claimed, claim.member().name()))
                            .orElse(text(R.string.notice_not_claimed_unknown));
            post(followUpId, quietly(wakeUp, followUp, words));
        }
    }

    void remove(String followUpId) {
        manager().cancel(followUpId, ONE);
        if (shown() == 0) {
            manager().cancel(SUMMARY);
        }
    }

    void removeAll() {
        manager().cancelAll();
    }

    private NotificationCompat.Builder about(WakeUp wakeUp, Optional<FollowUp> followUp) {
        var title = text(title(wakeUp, followUp));
        var channel = channelOf(wakeUp, followUp);
        var urgent = channel.equals(EMERGENCY) || channel.equals(URGENT);
        var notice = new NotificationCompat.Builder(context, channel)
                .setSmallIcon(R.drawable.ic_notice)
                .setContentTitle(followUp.map(known -> context.getString(R.string.notice_from, title, caller(known)))
                        .orElse(title))
                .setContentIntent(open(wakeUp, screenOf(wakeUp, followUp)))
                .setCategory(
                        channel.equals(EMERGENCY)
                                ? NotificationCompat.CATEGORY_CALL
                                : NotificationCompat.CATEGORY_MESSAGE)
                .setPriority(urgent ? NotificationCompat.PRIORITY_MAX : NotificationCompat.PRIORITY_DEFAULT)
                .setVisibility(NotificationCompat.VISIBILITY_PRIVATE)
                .setPublicVersion(new NotificationCompat.Builder(context, channel)
                        .setSmallIcon(R.drawable.ic_notice)
                        .setContentTitle(title)
                        .build())
                .setGroup(GROUP)
                .setGroupAlertBehavior(NotificationCompat.GROUP_ALERT_CHILDREN)
                .setAutoCancel(true);
        followUp.map(FollowUp::phoneNumber)
                .ifPresent(number -> notice.addAction(0, text(R.string.notice_call), call(wakeUp)));
        return notice;
    }

    /** The same notification with other words, without another sound. */
    private NotificationCompat.Builder quietly(WakeUp wakeUp, Optional<FollowUp> followUp, String words) {
        return about(wakeUp, followUp)
                .setContentText(words)
                .setOnlyAlertOnce(true)
                .setSilent(true);
    }

    private Intent screenOf(WakeUp wakeUp, Optional<FollowUp> followUp) {
        return wakeUp.kind() == Kind.CUSTOMER_WROTE
                ? Links.thread(context, followUp.map(FollowUp::customerId).orElse(null), wakeUp.followUpId())
                : Links.followUp(context, wakeUp.followUpId());
    }

    private static boolean claimable(WakeUp wakeUp, Optional<FollowUp> followUp) {
        var offered = wakeUp.kind() == Kind.URGENT_FOLLOW_UP || wakeUp.kind() == Kind.ESCALATION;
        return offered
                && followUp.map(known -> known.claim() == null && !known.isClosed())
                        .orElse(true);
    }

    private static boolean isEmergency(WakeUp wakeUp, Optional<FollowUp> followUp) {
        var wakes = wakeUp.kind() == Kind.URGENT_FOLLOW_UP || wakeUp.kind() == Kind.ESCALATION;
        return wakes
                && followUp.map(known -> known.urgency() == Urgency.EMERGENCY).orElse(false);
    }

    private static String channelOf(WakeUp wakeUp, Optional<FollowUp> followUp) {
        return switch (wakeUp.kind()) {
            case URGENT_FOLLOW_UP, ESCALATION -> isEmergency(wakeUp, followUp) ? EMERGENCY : URGENT;
            case FOLLOW_UP_ASSIGNED, FOLLOW_UP_LOST -> ASSIGNED;
            case CUSTOMER_WROTE, WITHDRAWN, NEWS -> MESSAGES;
        };
    }

    private static int title(WakeUp wakeUp, Optional<FollowUp> followUp) {
        return switch (wakeUp.kind()) {
            case URGENT_FOLLOW_UP -> isEmergency(wakeUp, followUp) ? R.string.notice_emergency : R.string.notice_urgent;
            case FOLLOW_UP_ASSIGNED -> R.string.notice_assigned;
            case FOLLOW_UP_LOST -> R.string.notice_lost;
            case CUSTOMER_WROTE -> R.string.notice_customer_wrote;
            case ESCALATION -> R.string.notice_escalation;
            case WITHDRAWN, NEWS -> R.string.notice_news;
        };
    }

    private String words(Optional<FollowUp> followUp) {
        return followUp.map(known -> known.urgencyEvidence().isEmpty()
                        ? known.summary()
                        : "“" + String.join("”, “", known.urgencyEvidence()) + "”")
                .orElse(text(R.string.notice_open_to_read));
    }

    private NotificationCompat.BigTextStyle whole(Optional<FollowUp> followUp) {
        return new NotificationCompat.BigTextStyle()
                .bigText(followUp.map(known -> words(followUp) + "\n" + known.summary())
                        .orElse(words(followUp)));
    }

    private String caller(FollowUp followUp) {
        return Optional.ofNullable(followUp.callerName())
                .or(() -> Optional.ofNullable(followUp.phoneNumber()))
                .orElse(text(R.string.notice_unknown_caller));
    }

    /** Opens a screen as if it had been reached from the inbox, so that Back leads there. */
    private PendingIntent open(WakeUp wakeUp, Intent screen) {
        screen.putExtra(MESSAGE_ID, wakeUp.messageId());
        var intent = TaskStackBuilder.create(context)
                .addNextIntentWithParentStack(screen)
                .getPendingIntent(
                        requestCode(wakeUp, screen.getBooleanExtra(Links.CALL, false) ? "call" : "open"),
                        PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
        return Objects.requireNonNull(intent);
    }

    private PendingIntent fillTheScreen(WakeUp wakeUp) {
        return PendingIntent.getActivity(
                context,
                requestCode(wakeUp, "emergency"),
                EmergencyActivity.about(context, wakeUp),
                PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    }

    /** Dials, and asks on return how it went. On a locked phone the system asks to unlock it first. */
    private PendingIntent call(WakeUp wakeUp) {
        return open(wakeUp, Links.followUp(context, wakeUp.followUpId()).putExtra(Links.CALL, true));
    }

    private PendingIntent act(String action, WakeUp wakeUp) {
        var intent = NoticeActions.carrying(new Intent(context, NoticeActions.class).setAction(action), wakeUp);
        return PendingIntent.getBroadcast(
                context,
                requestCode(wakeUp, action),
                intent,
                PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    }

    private static int requestCode(WakeUp wakeUp, String what) {
        return (wakeUp.followUpId() + " " + what).hashCode();
    }

    private void post(String followUpId, NotificationCompat.Builder notice) {
        if (!NotificationsAllowed.on(context)) {
            return;
        }
        manager().notify(followUpId, ONE, notice.build());
        if (shown() > 1) {
            manager()
                    .notify(
                            SUMMARY,
                            new NotificationCompat.Builder(context, ASSIGNED)
                                    .setSmallIcon(R.drawable.ic_notice)
                                    .setContentTitle(text(R.string.notice_summary))
                                    .setGroup(GROUP)
                                    .setGroupSummary(true)
                                    .setGroupAlertBehavior(NotificationCompat.GROUP_ALERT_CHILDREN)
                                    .setAutoCancel(true)
                                    .build());
        }
    }

    boolean mayFillTheScreen() {
        return Build.VERSION.SDK_INT < Build.VERSION_CODES.UPSIDE_DOWN_CAKE || allowedToFillTheScreen();
    }

    @RequiresApi(Build.VERSION_CODES.UPSIDE_DOWN_CAKE)
    private boolean allowedToFillTheScreen() {
        return context.getSystemService(NotificationManager.class).canUseFullScreenIntent();
    }

    private boolean isShown(String followUpId) {
        for (var shown : context.getSystemService(NotificationManager.class).getActiveNotifications()) {
            if (followUpId.equals(shown.getTag())) {
                return true;
            }
        }
        return false;
    }

    private int shown() {
        var count = 0;
        for (var shown : context.getSystemService(NotificationManager.class).getActiveNotifications()) {
            count += shown.getTag() == null ? 0 : 1;
        }
        return count;
    }

    private NotificationManagerCompat manager() {
        return NotificationManagerCompat.from(context);
    }

    private String text(int id) {
        return context.getString(id);
    }
}
