package dev.ringback.journal;

import dev.ringback.kernel.CompanyId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Rings when a company's journal may have grown, or a listener been told more of it. Carries nothing: whoever hears it reads. */
@Component
class Bells {

    private final List<Consumer<CompanyId>> everywhere = new CopyOnWriteArrayList<>();
    private final Map<CompanyId, Set<Runnable>> hearers = new ConcurrentHashMap<>();

    void ring(CompanyId company) {
        everywhere.forEach(it -> it.accept(company));
        told(company);
    }

    /** For those alone who follow what listeners have been told. */
    void told(CompanyId company) {
        hearers.getOrDefault(company, Set.of()).forEach(Runnable::run);
    }

    void hearAll(Consumer<CompanyId> hearer) {
        everywhere.add(hearer);
    }

    void hear(CompanyId company, Runnable hearer) {
        hearers.computeIfAbsent(company, it -> new CopyOnWriteArraySet<>()).add(hearer);
    }

    void ignore(CompanyId company, Runnable hearer) {
        hearers.computeIfPresent(company, (it, those) -> those.remove(hearer) && those.isEmpty() ? null : those);
    }
}
