package dev.ringback.calling;

import dev.ringback.kernel.CompanyId;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls of one company, for one thread at a time. */
final class CallsInMemory implements Calls {

    private final Map<CallId, Call> all = new LinkedHashMap<>();

    /** From now on there are these and no others. */
    void put(Collection<Call> these) {
        all.clear();
        these.forEach(it -> all.put(it.id(), it));
    }

    List<Call> all() {
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Call> find(CompanyId company, CallId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Call> findAll(CompanyId company, Collection<CallId> ids) {
        return ids.stream().flatMap(it -> find(company, it).stream()).toList();
    }

    @Override
    public Optional<Call> takeDue(Duration lease) {
        return all.values().stream().filter(it -> it.due().isPresent()).findFirst();
    }

    @Override
    public boolean insert(Call call) {
        return all.putIfAbsent(call.id(), call) == null;
    }

    @Override
    public boolean replace(Call call) {
        return all.replace(call.id(), call) != null;
    }
}
