package dev.ringback.wording;

import dev.ringback.company.Company;
import dev.ringback.kernel.InvalidInput;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Words texts as their company does at this moment. */
@Service
public class WordingService {

    private final MessageTemplates templates;

    WordingService(MessageTemplates templates) {
        this.templates = templates;
    }

    /**
     * A text of this kind in the company's present wording. What the company knows of itself, its name, number and review page, need not be
     * given.
     *
     * @throws InvalidInput when a value is missing that the text cannot do without
     */
    public Words fillIn(Company company, Template kind, Map<Placeholder, String> values) {
        var template = templates.get(company.id(), kind);
        return new Words(filledIn(company, kind, template.wording(), values), kind, template.version());
    }

    /**
     * How a text of this kind would read in a draft of another wording, or in the present one when there is no draft. Nothing is saved. The
     * version is the one that saving the draft would make.
     *
     * @throws InvalidInput when the draft could not be saved, or a value is missing that the text cannot do without
     */
    public Words tryOut(
            Company company, Template kind, @Nullable String draftWording, Map<Placeholder, String> values) {
        if (draftWording == null) {
            return fillIn(company, kind, values);
        }
        var draft = WordingCheck.kept(kind, draftWording, Samples.of(company));
        var version = templates.get(company.id(), kind).version() + 1;
        return new Words(filledIn(company, kind, draft, values), kind, version);
    }

    private static String filledIn(Company company, Template kind, String wording, Map<Placeholder, String> values) {
        var all = new EnumMap<>(Samples.known(company));
        all.putAll(values);
        return Form.parse(kind, wording).fillIn(all);
    }
}
