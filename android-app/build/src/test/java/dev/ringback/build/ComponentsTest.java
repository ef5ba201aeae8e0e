package dev.ringback.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.OutputMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentsTest {

    @TempDir
    Path folder;

    private Path apk = Path.of("");

    @BeforeEach
    void dexOneClass() throws Exception {
        apk = folder.resolve("app.zip");
        D8.run(D8Command.builder()
                .setMinApiLevel(AppLayout.MIN_SDK)
                .addLibraryResourceProvider(JdkClassFileProvider.fromJdkHome(Path.of(System.getProperty("java.home"))))
                .addProgramFiles(Path.of("target/classes/dev/ringback/build/DexFile.class"))
                .setOutput(apk, OutputMode.DexIndexed)
                .build());
        Files.createDirectories(folder.resolve("android"));
        Files.writeString(folder.resolve("required-in-manifest.txt"), "# needed\ndev.ringback.build.DexFile\n");
    }

    @Test
    void aDexFileTellsItsClasses() throws IOException {
        try (var zip = new ZipFile(apk.toFile())) {
            var dex = zip.getInputStream(zip.getEntry("classes.dex")).readAllBytes();
            assertThat(new DexFile(dex).classNames()).containsExactly("dev.ringback.build.DexFile");
        }
    }

    @Test
    void whatTheManifestNamesIsInTheApp() throws IOException {
        manifest("<service android:exported=\"false\" android:name=\"dev.ringback.build.DexFile\"/>");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void aComponentWithoutItsClassIsNamed() throws IOException {
        manifest(
                "<service android:name=\"dev.ringback.build.DexFile\"/><receiver android:name=\"dev.ringback.Gone\"/>");

        assertThatThrownBy(this::check).hasMessage("The manifest names dev.ringback.Gone, which is not in the app");
    }

    @Test
    void aComponentThatAMergeLostIsNamed() throws IOException {
        manifest("<activity android:label=\"x\"/>");

        assertThatThrownBy(this::check).hasMessage("The merged manifest lost dev.ringback.build.DexFile");
    }

    private void manifest(String components) throws IOException {
        Files.writeString(folder.resolve("android/AndroidManifest.xml"), "<manifest>" + components + "</manifest>");
    }

    private void check() throws IOException {
        new Components(new AppLayout(Map.of("source", folder.toString(), "target", folder.toString()))).check(apk);
    }
}
