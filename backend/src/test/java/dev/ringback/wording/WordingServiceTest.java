package dev.ringback.wording;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OLIVIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ringback.kernel.InvalidInput;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingServiceTest {

    private final MessageTemplates templates = new MessageTemplatesInMemory();
    private final WordingService wordings = new WordingService(templates);

    @Test
    void aTextIsWordedAsItComesWithRingback() {
        assertThat(wordings.fillIn(COMPANY, Template.MISSED_CALL, Map.of()))
                .isEqualTo(new Words(
                        "This is Northside Plumbing. Sorry we missed your call. What can we help you with?",
                        Template.MISSED_CALL,
                        0));
    }

    @Test
    void aTextIsWordedAsTheCompanyDoesNow() {
        templates.replace(MessageTemplate.builtIn(ID, Template.MISSED_CALL)
                .worded("{company}, {callbackNumber}. Hi {customer}!", OLIVIA, NINE_AM));

        assertThat(wordings.fillIn(COMPANY, Template.MISSED_CALL, Map.of(Placeholder.CUSTOMER, "Rosa Lind")))
                .isEqualTo(new Words("Northside Plumbing, (312) 555-0100. Hi Rosa Lind!", Template.MISSED_CALL, 1));
    }

    @Test
    void aDraftIsTriedOutAndNotSaved() {
        var tried = wordings.tryOut(
                COMPANY,
                Template.MISSED_CALL,
                " Hi {customer}, {company} here. ",
                Map.of(Placeholder.CUSTOMER, "Rosa"));

        assertThat(tried).isEqualTo(new Words("Hi Rosa, Northside Plumbing here.", Template.MISSED_CALL, 1));
        assertThat(templates.find(ID, Template.MISSED_CALL)).isEmpty();
    }

    @Test
    void withoutADraftThePresentWordingIsTriedOut() {
        assertThat(wordings.tryOut(COMPANY, Template.TEST, null, Map.of()))
                .isEqualTo(wordings.fillIn(COMPANY, Template.TEST, Map.of()));
    }

    @Test
    void aDraftIsCheckedAsWhenItIsSaved() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> wordings.tryOut(COMPANY, Template.MISSED_CALL, "No name", Map.of()));
    }

    @Test
    void aReviewIsNotAskedForWithoutAPlaceToWriteIt() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> wordings.fillIn(COMPANY, Template.REVIEW_REQUEST, Map.of()))
                .withMessageContaining("{reviewUrl}");
    }

    @Test
    void ownWordsHaveNoTemplate() {
        assertThat(Words.own("On it.")).isEqualTo(new Words("On it.", null, 0));
    }
}
