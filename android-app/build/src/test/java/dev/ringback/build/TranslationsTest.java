package dev.ringback.build;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationsTest {

    @TempDir
    Path resources;

    @BeforeEach
    void inEnglish() throws IOException {
        write(
                "values",
                "<string name=\"brand\" translatable=\"false\">Ringback</string><string name=\"claim\">Claim</string>"
                        + "<string name=\"due\">Due in %1$d min, %2$s</string>"
                        + "<plurals name=\"taps\"><item quantity=\"one\">%d tap</item></plurals>");
    }

    @Test
    void aFullTranslationPasses() throws IOException {
        write(
                "values-es",
                "<string name=\"claim\">Tomar</string><string name=\"due\">%2$s, en %1$d min</string>"
                        + "<plurals name=\"taps\"><item quantity=\"one\">%d toque</item></plurals>");

        assertThatCode(() -> Translations.check(resources)).doesNotThrowAnyException();
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        write("values-es", "<string name=\"due\">%1$d %2$s</string>");

        assertThatThrownBy(() -> Translations.check(resources))
                .hasMessageContaining("values-es lacks string claim")
                .hasMessageContaining("values-es lacks plurals taps");
    }

    @Test
    void otherValuesFilledInAreNamed() throws IOException {
        write(
                "values-es",
                "<string name=\"claim\">Tomar</string><string name=\"due\">%1$d min</string>"
                        + "<plurals name=\"taps\"><item quantity=\"one\">%d toque</item></plurals>");

        assertThatThrownBy(() -> Translations.check(resources))
                .hasMessageContaining("fills other values into string due");
    }

    @Test
    void whatNobodySaysAnyMoreIsNamed() throws IOException {
        write(
                "values-es",
                "<string name=\"claim\">Tomar</string><string name=\"due\">%1$d %2$s</string><string name=\"old\">Viejo</string>"
                        + "<plurals name=\"taps\"><item quantity=\"one\">%d toque</item></plurals>");

        assertThatThrownBy(() -> Translations.check(resources)).hasMessageContaining("values-es has string old");
    }

    @Test
    void nightAndSizesAreNoLanguages() throws IOException {
        write("values-night", "<color name=\"ground\">#000</color>");

        assertThatCode(() -> Translations.check(resources)).doesNotThrowAnyException();
    }

    private void write(String folder, String content) throws IOException {
        Files.createDirectories(resources.resolve(folder));
        Files.writeString(resources.resolve(folder).resolve("strings.xml"), "<resources>" + content + "</resources>");
    }
}
