package dev.ringback.kernel;

/** Whoever asks: a member of the staff, or a partner's machine. */
public sealed interface Actor permits Member, Partner {

    /** The one company they act in. */
    CompanyId company();

    /** Stable, and unique within the company among members and partners alike. */
    String reference();

    /** The name colleagues see. */
    String name();

    Role role();

    boolean may(Permission permission);

    /** Passes when this is allowed.
     *
     * @throws Forbidden when it is not */
    default void require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(this, permission);
        }
    }

    /** The member who asks, when they may do this.
     *
     * @throws Forbidden when they may not, or when a machine asks for what only a person may do */
    default Member memberWith(Permission permission) {
        require(permission);
        if (this instanceof Member member) {
            return member;
        }
        throw new Forbidden(this, permission);
    }
}
