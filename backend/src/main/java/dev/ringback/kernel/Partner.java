package dev.ringback.kernel;

import java.util.Set;

/** Another firm's machine, acting in one company as far as the scopes it was given. */
public record Partner(String clientId, CompanyId company, String name, Set<Permission> permissions) implements Actor {

    /** What the references of partners begin with, and those of members do not. */
    public static final String REFERENCE = "client:";

    public Partner {
        permissions = Set.copyOf(permissions);
    }

    @Override
    public String reference() {
        return REFERENCE + clientId;
    }

    @Override
    public Role role() {
        return Role.PARTNER;
    }

    @Override
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    @Override
    public String toString() {
        return "partner " + clientId + " of " + company;
    }
}
