package dev.ringback.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a wording says and whatever the values are. */
class FormPropertyTest {

    private static final Template KIND = Template.CALLBACK_OPENING;

    /** Words and placeholders in a row, with marks behind some, as people write. */
    @Provide
    Arbitrary<String> wordings() {
        return Arbitraries.of(
                        "Hi",
                        "we",
                        "called",
                        "{company}",
                        "{sender}",
                        "{customer}",
                        "{customer},",
                        "please.",
                        "so,",
                        "well:",
                        "{customer}!")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(it -> String.join(" ", it));
    }

    @Provide
    Arbitrary<Map<Placeholder, String>> values() {
        var value = Arbitraries.oneOf(
                Arbitraries.of(
                        "Rosa",
                        "O’Neill & Sons",
                        "{company}",
                        "{",
                        "}",
                        "$1",
                        "\\0",
                        "",
                        "a\nb",
                        "\uD83D\uDEB0".repeat(90)),
                Arbitraries.strings().ofMaxLength(120));
        return Arbitraries.maps(Arbitraries.of(KIND.placeholders()), value)
                .ofMaxSize(4)
                .map(given -> {
                    var all = new HashMap<>(given);
                    for (var it : KIND.placeholders()) {
                        if (!it.mayBeUnknown()
                                && it.value(all.getOrDefault(it, "")).isEmpty()) {
                            all.put(it, "Northside");
                        }
                    }
                    return Map.copyOf(all);
                });
    }

    @Property
    void aFilledInTextIsNoLongerThanPromised(
            @ForAll("wordings") String wording, @ForAll("values") Map<Placeholder, String> values) {
        var form = Form.parse(KIND, wording);

        assertThat(form.fillIn(values).length()).isLessThanOrEqualTo(form.longest());
    }

    @Property
    void valuesAddNoLineAndNoControlCharacter(
            @ForAll("wordings") String wording, @ForAll("values") Map<Placeholder, String> values) {
        assertThat(Form.parse(KIND, wording).fillIn(values).codePoints())
                .noneMatch(it -> Character.isISOControl(it) || Character.getType(it) == Character.SURROGATE);
    }

    @Property
    void everyValueStandsInTheTextAsItIs(
            @ForAll("wordings") String wording, @ForAll("values") Map<Placeholder, String> values) {
        var form = Form.parse(KIND, wording);
        var text = form.fillIn(values);

        assertThat(form.blanks()).allSatisfy(it -> assertThat(text).contains(it.value(values.getOrDefault(it, ""))));
    }

    @Property
    void whenTheCustomerIsUnknownNoGapIsLeft(@ForAll("wordings") String wording) {
        var text =
                Form.parse(KIND, wording).fillIn(Map.of(Placeholder.COMPANY, "Northside", Placeholder.SENDER, "Dana"));

        assertThat(text).doesNotContain("  ", "{", "\0").isEqualTo(text.strip());
        assertThat(text).doesNotContainPattern(" [.,:;!?]");
    }

    @Property
    void withoutBlanksAWordingIsTheText(@ForAll("plain") String wording) {
        assertThat(Form.parse(KIND, wording).fillIn(Map.of())).isEqualTo(wording);
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().all().excludeChars('{', '}', '\0').ofMaxLength(200);
    }

    @Property
    void eachBlankIsFound(@ForAll("wordings") String wording) {
        var named = List.of(Placeholder.values()).stream()
                .filter(it -> wording.contains(it.written()))
                .collect(Collectors.toSet());

        assertThat(Form.parse(KIND, wording).blanks()).isEqualTo(named);
    }
}
