package dev.ringback.kernel;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing somebody may do. Members have them by role, partners by OAuth2 scope (RFC 6749, section 3.3). */
public enum Permission {
    READ_FOLLOW_UPS("followups:read"),
    OPEN_FOLLOW_UPS("followups:write"),
    CLAIM_FOLLOW_UPS(null),
    ASSIGN_FOLLOW_UPS(null),
    DECIDE_REVIEWS(null),
    READ_CUSTOMERS("customers:read"),
    APPROVE_LEADS(null),
    EDIT_CUSTOMERS(null),
    READ_CONTACT("contact:read"),
    WRITE_CONTACT("contact:write"),
    SCHEDULE_VISITS(null),
    MAKE_VISITS(null),
    SEND_TEXTS(null),
    REGISTER_DEVICES(null),
    CHANGE_SETTINGS(null);

    private final @Nullable String scope;

    Permission(@Nullable String scope) {
        this.scope = scope;
    }

    /** The permission that a scope stands for; empty for a scope this API does not know. */
    public static Optional<Permission> ofScope(String scope) {
        return Arrays.stream(values()).filter(it -> scope.equals(it.scope)).findFirst();
    }

    /** The scope that grants this to a partner; empty when no partner can have it. */
    public Optional<String> scope() {
        return Optional.ofNullable(scope);
    }
}
