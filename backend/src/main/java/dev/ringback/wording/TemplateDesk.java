package dev.ringback.wording;

import static dev.ringback.kernel.Permission.CHANGE_SETTINGS;
import static dev.ringback.kernel.Permission.READ_FOLLOW_UPS;
import static dev.ringback.kernel.Permission.SEND_TEXTS;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.kernel.Actor;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Where members read how their company words its texts, and the owner changes it. It counts from the next text on. */
@Service
class TemplateDesk {

    private final MessageTemplates templates;
    private final Companies companies;
    private final Clock clock;
    /** Read here, so that a file that cannot be used is found at the start. */
    private final List<PromisePattern> patterns = Promises.patterns();

    TemplateDesk(MessageTemplates templates, Companies companies, Clock clock) {
        this.templates = templates;
        this.companies = companies;
        this.clock = clock;
    }

    /** Each kind, in the order of the kinds. */
    List<MessageTemplate> all(Actor actor) {
        var company = reader(actor).company();
        var changed = templates.of(company).stream().collect(Collectors.toMap(MessageTemplate::kind, it -> it));
        return Arrays.stream(Template.values())
                .map(it -> changed.getOrDefault(it, MessageTemplate.builtIn(company, it)))
                .toList();
    }

    List<PromisePattern> promisePatterns(Actor actor) {
        reader(actor);
        return patterns;
    }

    private static Actor reader(Actor actor) {
        return actor.memberWith(actor.may(READ_FOLLOW_UPS) ? READ_FOLLOW_UPS : SEND_TEXTS);
    }

    Company company(Actor actor) {
        return companies.get(actor.company());
    }

    TemplateChange change(Actor actor, Template kind, int expectedVersion, String wording) {
        actor.require(CHANGE_SETTINGS);
        return replace(actor, kind, expectedVersion, WordingCheck.kept(kind, wording, Samples.of(company(actor))));
    }

    TemplateChange reset(Actor actor, Template kind, int expectedVersion) {
        return replace(actor, kind, expectedVersion, kind.wording());
    }

    private TemplateChange replace(Actor actor, Template kind, int expectedVersion, String wording) {
        var owner = actor.memberWith(CHANGE_SETTINGS);
        var stored = templates.get(owner.company(), kind);
        var next = stored.worded(wording, owner, clock.instant());
        var done = stored.version() == expectedVersion && (next == stored || templates.replace(next));
        return new TemplateChange(done, done ? next : templates.get(owner.company(), kind));
    }
}
