package dev.ringback.wording;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OLIVIA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTemplateTest {

    private static final MessageTemplate UNTOUCHED = MessageTemplate.builtIn(ID, Template.MISSED_CALL);

    private static MessageTemplate worded(MessageTemplate it, String wording) {
        return it.worded(wording, OLIVIA, NINE_AM);
    }

    @Test
    void beginsWithTheBuiltInWording() {
        assertThat(UNTOUCHED.version()).isZero();
        assertThat(UNTOUCHED.wording()).isEqualTo(Template.MISSED_CALL.wording());
        assertThat(UNTOUCHED.isBuiltIn()).isTrue();
    }

    @Test
    void eachChangeIsAVersion() {
        var second = worded(worded(UNTOUCHED, "{company} 1"), "{company} 2");

        assertThat(second.versions())
                .containsExactly(
                        new TemplateVersion(1, "{company} 1", OLIVIA, NINE_AM),
                        new TemplateVersion(2, "{company} 2", OLIVIA, NINE_AM));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.wording()).isEqualTo("{company} 2");
        assertThat(second.isBuiltIn()).isFalse();
    }

    @Test
    void theSameWordingIsNoChange() {
        var first = worded(UNTOUCHED, "{company} 1");

        assertThat(worded(first, "{company} 1")).isSameAs(first);
        assertThat(worded(UNTOUCHED, Template.MISSED_CALL.wording())).isSameAs(UNTOUCHED);
    }

    @Test
    void goingBackIsAVersionToo() {
        var back = worded(worded(UNTOUCHED, "{company} 1"), Template.MISSED_CALL.wording());

        assertThat(back.version()).isEqualTo(2);
        assertThat(back.isBuiltIn()).isTrue();
    }

    @Test
    void theOldestVersionsGoAndTheNumbersStay() {
        var template = UNTOUCHED;
        for (var i = 1; i <= 60; i++) {
            template = worded(template, "{company} " + i);
        }

        assertThat(template.versions()).hasSize(50);
        assertThat(template.versions().getFirst().number()).isEqualTo(11);
        assertThat(template.version()).isEqualTo(60);
    }
}
