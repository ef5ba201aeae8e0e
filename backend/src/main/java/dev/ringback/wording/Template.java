package dev.ringback.wording;

import static dev.ringback.wording.Placeholder.ARRIVAL;
import static dev.ringback.wording.Placeholder.CALLBACK_NUMBER;
import static dev.ringback.wording.Placeholder.COMPANY;
import static dev.ringback.wording.Placeholder.CUSTOMER;
import static dev.ringback.wording.Placeholder.MINUTES;
import static dev.ringback.wording.Placeholder.REVIEW_URL;
import static dev.ringback.wording.Placeholder.SENDER;
import static dev.ringback.wording.Placeholder.TECHNICIAN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of prepared texts. Each names the business and asks one thing at most; a company may word each in its own way. */
public enum Template {
    MISSED_CALL(
            "This is {company}. Sorry we missed your call. What can we help you with?",
            "AWAITING_REPLY",
            null,
            CUSTOMER,
            CALLBACK_NUMBER),
    CALLBACK_OPENING(
            "Hi {customer}, this is {sender} from {company}, getting back to you about your call. Is now a good time to talk?",
            null,
            "IN_CONVERSATION",
            SENDER,
            CUSTOMER,
            CALLBACK_NUMBER),
    URGENT_TRIAGE(
            "This is {sender} from {company} about your call. Is anybody in danger, or is water, gas or power out of control right now?",
            "STAFF_REVIEW",
            null,
            SENDER,
            CUSTOMER,
            CALLBACK_NUMBER),
    BOOKING_OFFER(
            "This is {company}. We would like to get you on the schedule. Which day suits you best?",
            null,
            "BOOKING_OFFERED",
            SENDER,
            CUSTOMER,
            CALLBACK_NUMBER),
    ESTIMATE_DETAILS(
            "This is {company}. To prepare your estimate, could you send the address and a few words about the work?",
            null,
            "ESTIMATE_DETAILS_NEEDED",
            SENDER,
            CUSTOMER,
            CALLBACK_NUMBER),
    NO_ANSWER_AFTER_CALLBACK(
            "This is {sender} from {company}. I just tried to call you back. When is a good time to reach you?",
            null,
            "FOLLOW_UP_PENDING",
            SENDER,
            CUSTOMER,
            CALLBACK_NUMBER),
    EXISTING_CUSTOMER(
            "This is {company}. We have your message about your current job. Is there anything new we should know?",
            null,
            "EXISTING_CUSTOMER_REVIEW",
            SENDER,
            CUSTOMER,
            CALLBACK_NUMBER),
    NOT_A_FIT(
            "This is {company}. Thank you for calling. This is not work that we do; may we recommend somebody who does?",
            "CLOSED_NOT_A_FIT",
            null,
            SENDER,
            CUSTOMER,
            CALLBACK_NUMBER),
    ON_MY_WAY(
            "{company}: {technician} is on the way and should be with you in about {minutes} min, around {arrival}.",
            null,
            null,
            TECHNICIAN,
            CUSTOMER,
            MINUTES,
            ARRIVAL,
            CALLBACK_NUMBER),
    DELAY(
            "{company}: {technician} is running late. The new time is about {arrival}. We are sorry for the wait.",
            null,
            null,
            TECHNICIAN,
            CUSTOMER,
            MINUTES,
            ARRIVAL,
            CALLBACK_NUMBER),
    REVIEW_REQUEST(
            "{company}: thank you for having us, {customer}. Would you tell others how we did? {reviewUrl} Reply STOP for no more texts.",
            null,
            null,
            TECHNICIAN,
            CUSTOMER,
            CALLBACK_NUMBER,
            REVIEW_URL),
    OPT_OUT_CONFIRMATION(
            "{company}: you will get no more texts from us. Reply START to get them again.",
            null,
            null,
            CALLBACK_NUMBER),
    HELP_ANSWER(
            "{company}: for help, call {callbackNumber}. Reply STOP for no more texts.", null, null, CALLBACK_NUMBER),
    TEST("{company}: this is a test text. Nothing needs to be done.", null, null, SENDER, CALLBACK_NUMBER);

    private final String wording;
    private final @Nullable String status;
    private final @Nullable String stage;
    private final Set<Placeholder> placeholders;

    Template(String wording, @Nullable String status, @Nullable String stage, Placeholder... besidesCompany) {
        this.wording = wording;
        this.status = status;
        this.stage = stage;
        this.placeholders = Collections.unmodifiableSet(EnumSet.of(COMPANY, besidesCompany));
    }

    /** Whether it answers STOP or HELP, and so goes out whatever was forbidden, as 47 CFR 64.1200(a)(12) allows once. */
    public boolean answersKeyword() {
        return this == OPT_OUT_CONFIRMATION || this == HELP_ANSWER;
    }

    /** What it says while a company has not worded it itself: its version 0. */
    String wording() {
        return wording;
    }

    /** What a wording of this kind may leave open. */
    public Set<Placeholder> placeholders() {
        return placeholders;
    }

    /** What a wording of this kind must leave open: one of each of these. */
    List<Set<Placeholder>> needed() {
        return switch (this) {
            case ON_MY_WAY -> List.of(Set.of(COMPANY), Set.of(TECHNICIAN), EnumSet.of(MINUTES, ARRIVAL));
            case DELAY -> List.of(Set.of(COMPANY), Set.of(ARRIVAL));
            case REVIEW_REQUEST -> List.of(Set.of(COMPANY), Set.of(REVIEW_URL));
            default -> List.of(Set.of(COMPANY));
        };
    }

    /** The name of the status that a follow-up has after such a text; null when the text says nothing of it. */
    public @Nullable String status() {
        return status;
    }

    /** The name of the stage that a follow-up is in after such a text; null when the text says nothing of it. */
    public @Nullable String stage() {
        return stage;
    }
}
