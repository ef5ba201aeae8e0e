package dev.ringback.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path cache;

    @Test
    void aDebugKeyIsMadeOnceAndKept() throws IOException {
        var debug = new AppLayout(Map.of("cache", cache.toString()));

        assertThat(SigningKey.of(debug).key()).isEqualTo(SigningKey.of(debug).key());
    }

    @Test
    void aReleaseWithoutAKeyOfYourOwnIsRefused() {
        assertThatThrownBy(() -> SigningKey.of(new AppLayout(Map.of("release", "true"))))
                .isInstanceOf(BuildFailure.class)
                .hasMessageContaining("ANDROID_KEYSTORE");
    }
}
