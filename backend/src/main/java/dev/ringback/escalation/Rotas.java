package dev.ringback.escalation;

import dev.ringback.kernel.CompanyId;
import java.util.Optional;

/** The rotas of the companies that have one. */
interface Rotas {

    Optional<Rota> find(CompanyId company);

    /** Writes only if the stored version is still the one that was read, or if it is new with version 0; says whether it did. */
    boolean replace(Rota rota);
}
