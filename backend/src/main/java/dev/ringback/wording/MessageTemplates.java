package dev.ringback.wording;

import dev.ringback.kernel.CompanyId;
import java.util.List;
import java.util.Optional;

/** The wordings that companies have changed. */
interface MessageTemplates {

    Optional<MessageTemplate> find(CompanyId company, Template kind);

    /** All that this company has changed. */
    List<MessageTemplate> of(CompanyId company);

    /** Writes a changed template, only if what is stored is still the version before its latest; says whether it did. */
    boolean replace(MessageTemplate template);

    /** As the company words it now. */
    default MessageTemplate get(CompanyId company, Template kind) {
        return find(company, kind).orElseGet(() -> MessageTemplate.builtIn(company, kind));
    }
}
