package dev.ringback.escalation;

import dev.ringback.kernel.CompanyId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Ladders for tests that need no database. */
final class LaddersInMemory implements Ladders {

    private final Map<CompanyId, Ladder> ladders = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Ladder> find(CompanyId company) {
        return Optional.ofNullable(ladders.get(company));
    }

    @Override
    public synchronized boolean replace(Ladder it) {
        var stored = ladders.get(it.company());
        if (it.version() != (stored == null ? 0 : stored.version())) {
            return false;
        }
        ladders.put(it.company(), new Ladder(it.company(), it.edited(), it.version() + 1));
        return true;
    }
}
