package dev.ringback.kernel;

import static dev.ringback.kernel.Permission.APPROVE_LEADS;
import static dev.ringback.kernel.Permission.ASSIGN_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.CLAIM_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.DECIDE_REVIEWS;
import static dev.ringback.kernel.Permission.EDIT_CUSTOMERS;
import static dev.ringback.kernel.Permission.MAKE_VISITS;
import static dev.ringback.kernel.Permission.OPEN_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.READ_CONTACT;
import static dev.ringback.kernel.Permission.READ_CUSTOMERS;
import static dev.ringback.kernel.Permission.READ_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.REGISTER_DEVICES;
import static dev.ringback.kernel.Permission.SCHEDULE_VISITS;
import static dev.ringback.kernel.Permission.SEND_TEXTS;
import static dev.ringback.kernel.Permission.WRITE_CONTACT;

import java.util.Set;

/** What somebody is in their company, and so what they may do. */
public enum Role {
    OWNER(Set.of(Permission.values())),
    DISPATCHER(Set.of(
            READ_FOLLOW_UPS,
            OPEN_FOLLOW_UPS,
            CLAIM_FOLLOW_UPS,
            ASSIGN_FOLLOW_UPS,
            DECIDE_REVIEWS,
            READ_CUSTOMERS,
            APPROVE_LEADS,
            EDIT_CUSTOMERS,
            READ_CONTACT,
            WRITE_CONTACT,
            SCHEDULE_VISITS,
            MAKE_VISITS,
            SEND_TEXTS,
            REGISTER_DEVICES)),
    TECHNICIAN(Set.of(
            READ_FOLLOW_UPS,
            OPEN_FOLLOW_UPS,
            CLAIM_FOLLOW_UPS,
            READ_CUSTOMERS,
            READ_CONTACT,
            WRITE_CONTACT,
            MAKE_VISITS,
            SEND_TEXTS,
            REGISTER_DEVICES)),
    /** A machine client: its permissions come from its scopes alone. */
    PARTNER(Set.of());

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    /** Whether everybody in this role may do this. */
    public boolean grants(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether this role directs the work of others. */
    public boolean isDispatching() {
        return this == OWNER || this == DISPATCHER;
    }
}
