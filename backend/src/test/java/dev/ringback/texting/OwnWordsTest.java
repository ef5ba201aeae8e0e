package dev.ringback.texting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of a text its sender wrote. */
class OwnWordsTest {

    private static final String REVIEW =
            "Northside Plumbing & Heating: thank you for having us, Maria. Would you tell others how we did? https://example.com/r Reply STOP for no more texts.";
    private static final String ON_MY_WAY =
            "Northside Plumbing & Heating: Dana is on the way and should be with you in about 20 min, around 3:40 PM.";

    private static OwnWords read(String body) {
        return OwnWords.of(body, List.of(REVIEW, ON_MY_WAY), false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Liked “%s”",
                "Loved “%s”",
                "loved \"%s\"",
                "Disliked “%s”",
                "Laughed at “%s”",
                "Emphasized “%s”",
                "Emphasised “%s”",
                "Questioned “%s”",
                "Removed a like from “%s”",
                "Removed an exclamation from “%s”",
                "Removed a question mark from “%s”",
                "Reacted 👍 to “%s”",
                "Reacted ❤️ to “%s”",
                "\u200A\u200B👍🏽\u200B to \u201C\u200A%s\u200A\u201D\u200A",
                "👍 to “%s”",
                "❤️ removed from “%s”",
                "❤️ a “%s”",
                "Le gustó “%s”",
                "A Maria le gustó “%s”",
                "Le dio Me gusta a “%s”",
                "Curtiu “%s”",
                "Le encantó “%s”",
                "A Le gustó “%s”",
                "Se rió de “%s”",
                "Enfatizó “%s”",
                "Reaccionó con 👍 a “%s”",
                "A aimé « %s »",
                "A adoré «%s»",
                "N’a pas aimé « %s »",
                "A réagi avec 👍 à « %s »"
            })
    void aReactionSaysNothing(String form) {
        for (var quoted : List.of(REVIEW, ON_MY_WAY, REVIEW.substring(0, 60) + "…", "Something “we” never wrote")) {
            assertThat(read(form.formatted(quoted))).isEqualTo(new OwnWords("", false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Loved an image",
                "Liked a movie",
                "Laughed at a photo",
                "Emphasized an audio message",
                "Disliked an attachment",
                "Questioned a location",
                "👍 to a photo",
                "Reacted ❤️ to your message",
                "Le encantó una imagen",
                "Loved 3 images",
                "Loved a Memoji",
                "Emphasized an audio recording",
                "Removed a heart from an image",
                "A aimé une image"
            })
    void aReactionToAPictureSaysNothing(String body) {
        assertThat(read(body)).isEqualTo(new OwnWords("", false));
    }

    @Test
    void inAGroupTheReactionOfOneToOurWordsSaysNothing() {
        assertThat(read("Maria liked “" + ON_MY_WAY + "”")).isEqualTo(new OwnWords("", false));
        assertThat(read("Maria liked “the guy”").text()).isEqualTo("Maria liked “the guy”");
    }

    @Test
    void whatIsWrittenBesidesAReactionIsRead() {
        assertThat(read("Loved “" + REVIEW + "” but please stop texting me").text())
                .isEqualTo("but please stop texting me");
        assertThat(read("Liked \"" + ON_MY_WAY + "\" and he said \"fifteen\"").text())
                .isEqualTo("and he said \"fifteen\"");
        assertThat(read("Liked “" + ON_MY_WAY + "”\nLoved an image\nThe basement is flooding")
                        .text())
                .isEqualTo("The basement is flooding");
        assertThat(read("Liked “" + ON_MY_WAY + "” STOP").text()).isEqualTo("STOP");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'> %s\n> Reply STOP\nYes, all fine' | Yes, all fine",
                "'No heat again!\n\nOn Nov 3, 2026, at 9:12 AM, Northside <n@x.example> wrote:\n%s' | No heat again!",
                "'Thursday works.\n-----Original Message-----\nFrom: Northside\n%s' | Thursday works.",
                "'What does “%s” mean?' | 'What does   mean?'",
                "'%s\n\nThanks, he was great' | 'Thanks, he was great'",
                "'Fwd: %s' | ''",
                "'STOP\n\nSent from my iPhone' | STOP",
                "'Call me back\nEnviado desde mi iPhone' | Call me back",
                "'Oui demain\nEnvoyé de mon iPhone' | Oui demain",
                "'ok\nGet Outlook for Android' | ok"
            })
    void whatTheyQuoteAndWhatTheirPhonePutsBeneathIsLeftOut(String form, String own) {
        assertThat(read(form.replace("\\n", "\n").formatted(REVIEW)).text()).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I’m driving with Do Not Disturb While Driving turned on. I’ll see your message when I get where I’m going.",
                "(I’m not receiving notifications. If this is urgent, reply “urgent” to send a notification through with your original message.)",
                "Auto-reply: I am away from my phone and will answer tonight. Reply STOP to opt out.",
                "Automatic reply: Out of office until Monday",
                "[Auto Reply] I can't talk right now",
                "Thank you for contacting Bob's Bait Shop! This is an automated message, we will get back to you. Text STOP to end.",
                "I am out of the office with limited access to messages until 12/3 and will respond when I return.",
                "This number is not monitored. Please call 512-555-0199.",
                "Respuesta automática: estoy fuera de la oficina",
                "Réponse automatique : je suis absent jusqu'au 3",
                "I'm driving right now - I'll get back to you later."
            })
    void anAutomaticAnswerIsNoWork(String body) {
        assertThat(read(body).isWork()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I liked the guy you sent, can he come again?",
                "Loved the work but the heat is out again",
                "Liked",
                "I'm driving, be there in 10",
                "I'll be out of the office Tuesday, can you come Wednesday instead?",
                "\"no heat\" is what the thermostat says",
                "the alarm said \"evacuate\" and it smells like gas",
                "👍",
                "\"STOP\"",
                "Reply STOP for no more texts",
                "On Monday he wrote: nothing",
                "Automatic shutoff valve is leaking",
                "Questioned my bill, nobody answers"
            })
    void whatPeopleWriteIsReadAsItIs(String body) {
        assertThat(read(body)).isEqualTo(new OwnWords(body, true));
    }

    /** Texts as many people and their telephones wrote them, in English, Spanish and French. */
    @Test
    void ofManyPeoplesTextsNearlyAllAreReadRight() throws IOException {
        var json = new JsonMapper();
        var texts = new ClassPathResource("texting/own-words.jsonl")
                .getContentAsString(UTF_8)
                .lines()
                .map(json::readTree)
                .toList();
        var wrong = texts.stream().filter(it -> !isReadRight(it)).toList();
        var unheard = texts.stream()
                .filter(it -> it.path("work").asBoolean()
                        && !OwnWords.of(it.path("body").asString(), ours(it), false)
                                .isWork()
                        && !it.path("own").asString().isBlank()
                        && !it.path("kind").asString().equals("signature"))
                .toList();

        System.out.printf("Own words: %d of %d texts read right%n", texts.size() - wrong.size(), texts.size());
        assertThat(texts).hasSize(250);
        assertThat(wrong).hasSizeLessThanOrEqualTo(5);
        assertThat(unheard).isEmpty();
    }

    private static boolean isReadRight(JsonNode text) {
        var read = OwnWords.of(text.path("body").asString(), ours(text), false);
        return read.isWork() == text.path("work").asBoolean()
                && (text.path("kind").asString().equals("auto")
                        || seen(read.text()).equals(seen(text.path("own").asString())));
    }

    private static List<String> ours(JsonNode text) {
        return text.path("ours").values().stream().map(JsonNode::asString).toList();
    }

    /** As it looks on a screen. */
    private static String seen(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u200A-\\u200C\\u200E\\u200F\\u2060\\uFEFF\\uFFFC]", "")
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .strip();
    }

    @Test
    void aPictureIsWorkWithoutWords() {
        assertThat(OwnWords.of("", List.of(), true)).isEqualTo(new OwnWords("", true));
        assertThat(OwnWords.of("Sent from my iPhone", List.of(), true).isWork()).isTrue();
    }

    @Test
    void aTextWithoutAnythingIsStillAText() {
        assertThat(OwnWords.of("", List.of(), false).isWork()).isTrue();
    }
}
