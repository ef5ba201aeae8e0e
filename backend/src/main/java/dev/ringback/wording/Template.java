package dev.ringback.wording;

/** Prepared wordings. Each names the business and asks one thing. */
public enum Template {
    MISSED_CALL("This is %1$s. Sorry we missed your call. What can we help you with?"),
    CALLBACK_OPENING("Hi, this is %2$s from %1$s, getting back to you about your call. Is now a good time to talk?"),
    URGENT_TRIAGE(
            "This is %2$s from %1$s about your call. Is anybody in danger, or is water, gas or power out of control right now?"),
    BOOKING_OFFER("This is %1$s. We would like to get you on the schedule. Which day suits you best?"),
    ESTIMATE_DETAILS(
            "This is %1$s. To prepare your estimate, could you send the address and a few words about the work?"),
    NO_ANSWER_AFTER_CALLBACK(
            "This is %2$s from %1$s. I just tried to call you back. When is a good time to reach you?"),
    EXISTING_CUSTOMER(
            "This is %1$s. We have your message about your current job. Is there anything new we should know?"),
    NOT_A_FIT("This is %1$s. Thank you for calling. This is not work that we do; may we recommend somebody who does?");

    private final String wording;

    Template(String wording) {
        this.wording = wording;
    }

    public String fillIn(String companyName, String senderFirstName) {
        return wording.formatted(companyName, senderFirstName);
    }
}
