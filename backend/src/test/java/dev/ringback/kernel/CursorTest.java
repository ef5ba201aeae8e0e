package dev.ringback.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"17", "", "0|00000000001763304600000|a-b", "o'leary\0c-1", "žofie:1", "with:colons:in"})
    void comesBackAsItWasMade(String place) {
        var cursor = new Cursor("inbox", place).encode();

        assertThat(Cursor.decode("inbox", cursor)).isEqualTo(new Cursor("inbox", place));
    }

    @Test
    void needsNoEscapingInAnAddress() {
        assertThat(new Cursor("inbox", "???>>>~~~ÿÿÿ").encode()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void ofAnotherListIsRefused() {
        var ofCustomers = new Cursor("customers", "17").encode();

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Cursor.decode("inbox", ofCustomers));
    }

    @Test
    void ofAListWhoseNameMerelyBeginsTheSameIsRefused() {
        var ofInboxes = new Cursor("inboxes", "17").encode();

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Cursor.decode("inbox", ofInboxes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "inbox:17", "!", "aW5ib3g6MTc=", "aW5ib3g6MTc\n", "aW5ib3g6MTd"})
    void madeUpIsRefused(String madeUp) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Cursor.decode("inbox", madeUp));
    }

    @Test
    void ofBytesThatAreNoTextIsRefused() {
        var bytes = "inbox:x".getBytes(UTF_8);
        bytes[6] = (byte) 0xff;
        var noText = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Cursor.decode("inbox", noText));
    }
}
