package dev.ringback.kernel;

import java.util.Locale;

/** Somebody asked for what their role or scopes do not allow. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Forbidden(Actor actor, Permission permission) {
        super(explain(actor, permission));
    }

    private static String explain(Actor actor, Permission permission) {
        var what = permission.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("follow ups", "follow-ups");
        return switch (actor) {
            case Member member -> "A " + member.role().name().toLowerCase(Locale.ROOT) + " may not " + what + ".";
            case Partner partner ->
                permission
                        .scope()
                        .map(scope -> "This client may not " + what + ": it needs the scope " + scope + ".")
                        .orElse("A partner may not " + what + ".");
        };
    }
}
