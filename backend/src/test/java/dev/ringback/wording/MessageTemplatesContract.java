package dev.ringback.wording;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OLIVIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Together;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What every store of message templates does. */
abstract class MessageTemplatesContract {

    private final MessageTemplates templates;

    MessageTemplatesContract(MessageTemplates templates) {
        this.templates = templates;
    }

    private static MessageTemplate worded(CompanyId company, Template kind, String... wordings) {
        var owner = new Member(OLIVIA.id(), company, OLIVIA.name(), OLIVIA.role());
        var template = MessageTemplate.builtIn(company, kind);
        for (var wording : wordings) {
            template = template.worded(wording, owner, NINE_AM.plusMillis(5));
        }
        return template;
    }

    @Test
    void comesBackAsItWasWritten() {
        var first = worded(ID, Template.DELAY, "{company}\n“{arrival}” \uD83D\uDEB0");

        assertThat(templates.replace(first)).isTrue();

        assertThat(templates.find(ID, Template.DELAY)).contains(first);
        assertThat(templates.get(ID, Template.DELAY)).isEqualTo(first);
    }

    @Test
    void anUnchangedOneIsBuiltIn() {
        assertThat(templates.find(ID, Template.DELAY)).isEmpty();
        assertThat(templates.get(ID, Template.DELAY)).isEqualTo(MessageTemplate.builtIn(ID, Template.DELAY));
    }

    @Test
    void laterVersionsFollowEarlierOnes() {
        var second = worded(ID, Template.DELAY, "{company} 1", "{company} 2");
        templates.replace(worded(ID, Template.DELAY, "{company} 1"));

        assertThat(templates.replace(second)).isTrue();

        assertThat(templates.find(ID, Template.DELAY)).contains(second);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        templates.replace(worded(ID, Template.DELAY, "{company} 1"));

        assertThat(templates.replace(worded(ID, Template.DELAY, "{company} other")))
                .isFalse();
        assertThat(templates.replace(worded(ID, Template.DELAY, "{company} 1", "2", "3")))
                .isFalse();
        assertThat(templates.get(ID, Template.DELAY).wording()).isEqualTo("{company} 1");
    }

    @Test
    void kindsAndCompaniesAreApart() {
        var northside = worded(ID, Template.DELAY, "{company} N");
        var another = worded(ID, Template.TEST, "{company} T");
        var lakeside = worded(LAKESIDE, Template.DELAY, "{company} L");
        templates.replace(northside);
        templates.replace(another);
        templates.replace(lakeside);

        assertThat(templates.of(ID)).containsExactlyInAnyOrder(northside, another);
        assertThat(templates.of(LAKESIDE)).containsExactly(lakeside);
        assertThat(templates.find(LAKESIDE, Template.TEST)).isEmpty();
    }

    @Test
    void ofManyChangesAtOnceOneIsWritten() throws InterruptedException, ExecutionException {
        var first = Together.run(8, i -> templates.replace(worded(ID, Template.TEST, "{company} " + i)));
        var present = templates.get(ID, Template.TEST);
        var second = Together.run(8, i -> templates.replace(present.worded("next " + i, OLIVIA, NINE_AM)));

        assertThat(first).filteredOn(it -> it).hasSize(1);
        assertThat(second).filteredOn(it -> it).hasSize(1);
        assertThat(templates.get(ID, Template.TEST).version()).isEqualTo(2);
    }
}
