package dev.ringback.wording;

import dev.ringback.kernel.CompanyId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Message templates for tests that need no database. */
final class MessageTemplatesInMemory implements MessageTemplates {

    private record Key(CompanyId company, Template kind) {}

    private final Map<Key, MessageTemplate> templates = new LinkedHashMap<>();

    @Override
    public synchronized Optional<MessageTemplate> find(CompanyId company, Template kind) {
        return Optional.ofNullable(templates.get(new Key(company, kind)));
    }

    @Override
    public synchronized List<MessageTemplate> of(CompanyId company) {
        return templates.values().stream()
                .filter(it -> it.company().equals(company))
                .toList();
    }

    @Override
    public synchronized boolean replace(MessageTemplate template) {
        if (template.version() != get(template.company(), template.kind()).version() + 1) {
            return false;
        }
        templates.put(new Key(template.company(), template.kind()), template);
        return true;
    }
}
