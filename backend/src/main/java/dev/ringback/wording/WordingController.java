package dev.ringback.wording;

import static dev.ringback.kernel.UserErrorCode.VERSION_CONFLICT;

import dev.ringback.company.Company;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.UserError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How a company words its texts, for GraphQL. */
@Controller
class WordingController {

    private final TemplateDesk desk;

    WordingController(TemplateDesk desk) {
        this.desk = desk;
    }

    record ShownPlaceholder(String written, String meaning, String sample, boolean required) {

        static ShownPlaceholder of(Placeholder it, Template kind, Map<Placeholder, String> samples) {
            return new ShownPlaceholder(
                    it.written(),
                    it.meaning(),
                    it.value(samples.getOrDefault(it, "")),
                    kind.needed().contains(Set.of(it)));
        }
    }

    /** A template in the shape of the schema. */
    record ShownTemplate(
            Template kind,
            String wording,
            int version,
            boolean builtIn,
            List<ShownPlaceholder> placeholders,
            String sample,
            Segments segments,
            List<Promise> promises,
            @Nullable String status,
            @Nullable String stage,
            List<TemplateVersion> versions) {

        static ShownTemplate of(MessageTemplate it, Company company) {
            var samples = Samples.of(company);
            var sample = Form.parse(it.kind(), it.wording()).fillIn(samples);
            return new ShownTemplate(
                    it.kind(),
                    it.wording(),
                    it.version(),
                    it.isBuiltIn(),
                    it.kind().placeholders().stream()
                            .map(each -> ShownPlaceholder.of(each, it.kind(), samples))
                            .toList(),
                    sample,
                    Segments.of(sample),
                    Promises.in(sample, company.name()),
                    it.kind().status(),
                    it.kind().stage(),
                    it.versions());
        }
    }

    record ShownPattern(String id, Promise.Kind kind, String explanation, List<String> examples) {}

    record ChangeInput(
            Template kind,
            int expectedVersion,
            String wording,
            @Nullable String idempotencyKey) {}

    record ResetInput(
            Template kind, int expectedVersion, @Nullable String idempotencyKey) {}

    record TemplatePayload(@Nullable ShownTemplate template, List<UserError> userErrors) {}

    @QueryMapping
    List<ShownTemplate> messageTemplates(Actor actor) {
        var all = desk.all(actor);
        var company = desk.company(actor);
        return all.stream().map(it -> ShownTemplate.of(it, company)).toList();
    }

    @QueryMapping
    List<ShownPattern> promisePatterns(Actor actor) {
        return desk.promisePatterns(actor).stream()
                .map(it -> new ShownPattern(it.id(), it.kind(), it.explanation(), it.examples()))
                .toList();
    }

    @MutationMapping
    TemplatePayload changeTemplate(@Argument ChangeInput input, Actor actor) {
        return answer(desk.change(actor, input.kind(), input.expectedVersion(), input.wording()), actor);
    }

    @MutationMapping
    TemplatePayload resetTemplate(@Argument ResetInput input, Actor actor) {
        return answer(desk.reset(actor, input.kind(), input.expectedVersion()), actor);
    }

    private TemplatePayload answer(TemplateChange change, Actor actor) {
        var conflict = new UserError(
                VERSION_CONFLICT,
                "expectedVersion",
                "Somebody has changed this wording meanwhile. Read it again, then decide.");
        return new TemplatePayload(
                ShownTemplate.of(change.template(), desk.company(actor)),
                change.done() ? List.of() : List.of(conflict));
    }
}
