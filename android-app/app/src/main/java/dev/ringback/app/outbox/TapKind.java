package dev.ringback.app.outbox;

/** What a technician can do; each is one operation of the API. */
public enum TapKind {
    CLAIM("ClaimFollowUp", "claimFollowUp", "followUpId"),
    RELEASE("ReleaseFollowUp", "releaseFollowUp", "followUpId"),
    CALL_ATTEMPT("RecordCallAttempt", "recordCallAttempt", "followUpId"),
    NOTE("AddFollowUpNote", "addFollowUpNote", "followUpId"),
    COMPLETE("CompleteFollowUp", "completeFollowUp", "followUpId"),
    TEXT_CALLER("SendText", "sendText", "followUpId"),
    TEXT_CUSTOMER("SendText", "sendText", "customerId"),
    MARK_READ("MarkThreadRead", "markThreadRead", "threadId"),
    EN_ROUTE("StartEnRoute", "startEnRoute", "visitId"),
    TURN_BACK("TurnBack", "turnBack", "visitId"),
    ARRIVE("ArriveAtVisit", "arriveAtVisit", "visitId"),
    FINISH_VISIT("CompleteVisit", "completeVisit", "visitId"),
    DELAY("ReportDelay", "reportDelay", "visitId");

    private final String operation;
    private final String field;
    private final String subject;

    TapKind(String operation, String field, String subject) {
        this.operation = operation;
        this.field = field;
        this.subject = subject;
    }

    /** The operation's name, and that of its file. */
    public String operation() {
        return operation;
    }

    /** The field of the answer that carries the payload. */
    public String field() {
        return field;
    }

    /** The input field that names what it is about. */
    public String subject() {
        return subject;
    }
}
