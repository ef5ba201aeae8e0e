package dev.ringback.kernel;

/** Somebody on a company's staff. Acts in that company alone, as far as the role allows. */
public record Member(MemberId id, CompanyId company, String name, Role role) implements Actor {

    public Member {
        if (role == Role.PARTNER) {
            throw new IllegalArgumentException("A partner is not a member of the staff");
        }
    }

    @Override
    public String reference() {
        return id.value();
    }

    @Override
    public boolean may(Permission permission) {
        return role.grants(permission);
    }

    /** The name a customer is told. */
    public String firstName() {
        return name.strip().split("\\s+", 2)[0];
    }

    /** Names the id, not the person, so that logs may. */
    @Override
    public String toString() {
        return "member " + id + " of " + company;
    }
}
