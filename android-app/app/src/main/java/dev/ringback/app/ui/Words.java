package dev.ringback.app.ui;

import android.content.Context;
import android.content.res.Resources;
import androidx.core.text.BidiFormatter;
import androidx.core.text.TextDirectionHeuristicsCompat;
import dev.ringback.app.R;
import dev.ringback.app.api.AppointmentType;
import dev.ringback.app.api.CallAttemptOutcome;
import dev.ringback.app.api.Category;
import dev.ringback.app.api.Disposition;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.Role;
import dev.ringback.app.api.Template;
import dev.ringback.app.api.Urgency;
import dev.ringback.app.api.VisitStatus;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says the product's own words in the phone's language. */
public final class Words {
    private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+1(\\d{3})(\\d{3})(\\d{4})");

    private final Resources resources;

    public Words(Context context) {
        this.resources = context.getResources();
    }

    /** The caller's name, or else their number, or that they hid it. */
    public String caller(FollowUp followUp) {
        if (followUp.callerName() != null) {
            return followUp.callerName();
        }
        return followUp.customerName() != null ? followUp.customerName() : number(followUp.phoneNumber());
    }

    /** A number as people write it; it reads from left to right in every language. */
    public String number(@Nullable String number) {
        if (number == null) {
            return resources.getString(R.string.number_hidden);
        }
        var parts = NORTH_AMERICAN.matcher(number);
        var written = parts.matches() ? "(" + parts.group(1) + ") " + parts.group(2) + "-" + parts.group(3) : number;
        return BidiFormatter.getInstance(
                        resources.getConfiguration().getLocales().get(0))
                .unicodeWrap(written, TextDirectionHeuristicsCompat.LTR);
    }

    /** “no heat” · “newborn at home”. */
    public String quoted(List<String> words) {
        return String.join(
                " · ",
                words.stream()
                        .map(said -> resources.getString(R.string.quoted, said))
                        .toArray(String[]::new));
    }

    public String urgency(Urgency urgency) {
        return resources.getString(
                switch (urgency) {
                    case EMERGENCY -> R.string.urgency_emergency;
                    case HIGH -> R.string.urgency_high;
                    case NORMAL -> R.string.urgency_normal;
                    case LOW -> R.string.urgency_low;
                    case OTHER_VALUE -> R.string.urgency_unknown;
                });
    }

    /** "Due in 8 min", short enough for a row. */
    public String due(Due due) {
        var name = switch (due.unit()) {
            case MINUTES -> due.overdue() ? R.string.overdue_minutes_short : R.string.due_minutes_short;
            case HOURS -> due.overdue() ? R.string.overdue_hours_short : R.string.due_hours_short;
            case DAYS -> due.overdue() ? R.string.overdue_days_short : R.string.due_days_short;
        };
        return resources.getString(name, (int) due.amount());
    }

    /** "Due in 8 minutes", to be spoken. */
    public String dueSpoken(Due due) {
        var name = switch (due.unit()) {
            case MINUTES -> due.overdue() ? R.plurals.overdue_minutes : R.plurals.due_minutes;
            case HOURS -> due.overdue() ? R.plurals.overdue_hours : R.plurals.due_hours;
            case DAYS -> due.overdue() ? R.plurals.overdue_days : R.plurals.due_days;
        };
        return resources.getQuantityString(name, (int) due.amount(), (int) due.amount());
    }

    public String category(Category category) {
        return resources.getString(
                switch (category) {
                    case SCHEDULE_CHANGE -> R.string.category_schedule_change;
                    case ESTIMATE_QUESTION -> R.string.category_estimate_question;
                    case INVOICE_QUESTION -> R.string.category_invoice_question;
                    case GENERAL_QUESTION -> R.string.category_general_question;
                    case VENDOR_MESSAGE -> R.string.category_vendor_message;
                    case BUSINESS_MESSAGE -> R.string.category_business_message;
                    case PERSONAL_MESSAGE -> R.string.category_personal_message;
                    case UNKNOWN, OTHER_VALUE -> R.string.category_unknown;
                });
    }

    public String outcome(CallAttemptOutcome outcome) {
        return resources.getString(
                switch (outcome) {
                    case CONVERSATION -> R.string.outcome_conversation;
                    case VOICEMAIL_LEFT -> R.string.outcome_voicemail;
                    case NO_ANSWER -> R.string.outcome_no_answer;
                    case BUSY -> R.string.outcome_busy;
                    case WRONG_NUMBER -> R.string.outcome_wrong_number;
                    case OTHER_VALUE -> R.string.outcome_other;
                });
    }

    public String disposition(Disposition disposition) {
        return resources.getString(
                switch (disposition) {
                    case COMPLETED, OTHER_VALUE -> R.string.disposition_completed;
                    case NO_RESPONSE -> R.string.disposition_no_response;
                    case NOT_A_FIT -> R.string.disposition_not_a_fit;
                    case ANSWERED -> R.string.disposition_answered;
                });
    }

    public String appointment(AppointmentType type) {
        return resources.getString(
                switch (type) {
                    case ESTIMATE -> R.string.appointment_estimate;
                    case DIAGNOSTIC -> R.string.appointment_diagnostic;
                    case EMERGENCY -> R.string.appointment_emergency;
                    case MAINTENANCE -> R.string.appointment_maintenance;
                    case WARRANTY -> R.string.appointment_warranty;
                    case CALLBACK -> R.string.appointment_callback;
                    case OTHER_VALUE -> R.string.appointment_other;
                });
    }

    public String visitStatus(VisitStatus status) {
        return resources.getString(
                switch (status) {
                    case SCHEDULED -> R.string.visit_scheduled;
                    case EN_ROUTE -> R.string.visit_en_route;
                    case ARRIVED -> R.string.visit_arrived;
                    case DONE -> R.string.visit_done;
                    case CANCELLED -> R.string.visit_cancelled;
                    case OTHER_VALUE -> R.string.visit_other;
                });
    }

    public String template(Template template) {
        return resources.getString(
                switch (template) {
                    case MISSED_CALL -> R.string.template_missed_call;
                    case CALLBACK_OPENING -> R.string.template_callback_opening;
                    case URGENT_TRIAGE -> R.string.template_urgent_triage;
                    case BOOKING_OFFER -> R.string.template_booking_offer;
                    case ESTIMATE_DETAILS -> R.string.template_estimate_details;
                    case NO_ANSWER_AFTER_CALLBACK -> R.string.template_no_answer;
                    case EXISTING_CUSTOMER -> R.string.template_existing_customer;
                    case NOT_A_FIT -> R.string.template_not_a_fit;
                    case ON_MY_WAY -> R.string.on_my_way;
                    case DELAY, REVIEW_REQUEST, OPT_OUT_CONFIRMATION, HELP_ANSWER, TEST, OTHER_VALUE ->
                        R.string.template_other;
                });
    }

    public String role(Role role) {
        return resources.getString(
                switch (role) {
                    case OWNER -> R.string.role_owner;
                    case DISPATCHER -> R.string.role_dispatcher;
                    case TECHNICIAN -> R.string.role_technician;
                    case PARTNER, OTHER_VALUE -> R.string.role_other;
                });
    }
}
