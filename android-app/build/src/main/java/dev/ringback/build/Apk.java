package dev.ringback.build;

import com.android.apksig.ApkSigner;
import com.android.apksig.ApkVerifier;
import com.android.apksig.KeyConfig;
import com.android.apksig.apk.ApkFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The file that is installed on a phone: code, resources and manifest, signed. */
final class Apk {
    // Android maps these into memory as they lie in the file.
    private static final String STORED = "resources\\.arsc|lib/.+\\.so|.*\\.(png|jpg|webp|ogg|wav)";

    // What classes look up by name, and not what libraries say about themselves.
    private static final String JAVA_RESOURCES =
            "(?!META-INF/).*(?<!\\.class|\\.kotlin_builtins|\\.kotlin_metadata)|META-INF/services/.+";

    private final AppLayout app;

    Apk(AppLayout app) {
        this.app = app;
    }

    void make() throws IOException {
        var key = SigningKey.of(app);
        var unsigned = app.target().resolve("android/unsigned.apk");
        assemble(unsigned, new Dexer(app).dex());
        new Components(app).check(unsigned);
        var apk = app.target().resolve(app.release() ? "ringback-release.apk" : "ringback-debug.apk");
        sign(unsigned, apk, key);
        System.out.printf("%s, %,d KiB%n", apk, Files.size(apk) / 1024);
    }

    private void assemble(Path unsigned, Path dexed) throws IOException {
        var names = new HashSet<String>();
        try (var apk = new ZipOutputStream(Files.newOutputStream(unsigned))) {
            copy(app.resourceApk(), ".*", apk, names);
            copy(dexed, JAVA_RESOURCES, apk, names);
            for (var library : app.libraries()) {
                addNative(library.resolve("jni"), apk, names);
            }
            if (!app.release()) {
                for (var jar : app.classPath()) {
                    copy(jar, JAVA_RESOURCES, apk, names);
                }
            }
        }
    }

    private static void copy(Path archive, String wanted, ZipOutputStream apk, Set<String> names) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                var name = entry.getName();
                if (!entry.isDirectory() && name.matches(wanted) && names.add(name)) {
                    try (var content = zip.getInputStream(entry)) {
                        add(name, content, apk);
                    }
                }
            }
        }
    }

    private static void addNative(Path jni, ZipOutputStream apk, Set<String> names) throws IOException {
        if (Files.exists(jni)) {
            try (var files = Files.walk(jni)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    var name = "lib/" + jni.relativize(file).toString().replace('\\', '/');
                    if (names.add(name)) {
                        try (var content = Files.newInputStream(file)) {
                            add(name, content, apk);
                        }
                    }
                }
            }
        }
    }

    private static void add(String name, InputStream content, ZipOutputStream apk) throws IOException {
        var bytes = content.readAllBytes();
        var entry = new ZipEntry(name);
        // The same input gives the same file, whenever it is built.
        entry.setTime(0);
        if (name.matches(STORED)) {
            var crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        apk.putNextEntry(entry);
        apk.write(bytes);
        apk.closeEntry();
    }

    private void sign(Path unsigned, Path apk, SigningKey key) throws IOException {
        try {
            var signer = new ApkSigner.SignerConfig.Builder(
                            "ringback", new KeyConfig.Jca(key.key()), key.certificates())
                    .build();
            new ApkSigner.Builder(List.of(signer))
                    .setInputApk(unsigned.toFile())
                    .setOutputApk(apk.toFile())
                    .setMinSdkVersion(AppLayout.MIN_SDK)
                    .setLibraryPageAlignmentBytes(16 * 1024)
                    .build()
                    .sign();
            var verified = new ApkVerifier.Builder(apk.toFile())
                    .setMinCheckedPlatformVersion(AppLayout.MIN_SDK)
                    .build()
                    .verify();
            if (!verified.isVerified()) {
                throw new BuildFailure("The signature does not hold: "
                        + verified.getErrors().stream().map(Object::toString).collect(Collectors.joining(", ")));
            }
        } catch (ApkFormatException | GeneralSecurityException e) {
            throw new BuildFailure("The APK cannot be signed: " + e.getMessage());
        }
    }
}
