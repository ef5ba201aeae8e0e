package dev.ringback.escalation;

import dev.ringback.kernel.CompanyId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Rotas for tests that need no database. */
final class RotasInMemory implements Rotas {

    private final Map<CompanyId, Rota> rotas = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Rota> find(CompanyId company) {
        return Optional.ofNullable(rotas.get(company));
    }

    @Override
    public synchronized boolean replace(Rota it) {
        var stored = rotas.get(it.company());
        if (it.version() != (stored == null ? 0 : stored.version())) {
            return false;
        }
        rotas.put(
                it.company(),
                new Rota(
                        it.company(),
                        it.zone(),
                        it.order(),
                        it.firstTurn(),
                        it.turnDays(),
                        it.handover(),
                        it.swaps(),
                        it.numbers(),
                        it.changes(),
                        it.version() + 1));
        return true;
    }
}
