package dev.ringback.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** By whose key the app is signed: a phone takes an update only when it is signed by the same. */
record SigningKey(PrivateKey key, List<X509Certificate> certificates) {
    private static final String DEBUG_PASSWORD = "android";

    /** The operator's own key for a release, told by the environment; for a debug build one made on the spot and kept. */
    static SigningKey of(AppLayout app) throws IOException {
        return app.release()
                ? read(
                        Path.of(environment("ANDROID_KEYSTORE")),
                        environment("ANDROID_KEYSTORE_PASSWORD"),
                        environment("ANDROID_KEY_ALIAS"),
                        environment("ANDROID_KEY_PASSWORD"))
                : read(debugStore(app), DEBUG_PASSWORD, "debug", DEBUG_PASSWORD);
    }

    private static SigningKey read(Path file, String storePassword, String alias, String keyPassword)
            throws IOException {
        try (var content = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(content, storePassword.toCharArray());
            if (!(store.getKey(alias, keyPassword.toCharArray()) instanceof PrivateKey key)) {
                throw new BuildFailure("The key store has no private key named " + alias);
            }
            return new SigningKey(key, List.of((X509Certificate) store.getCertificate(alias)));
        } catch (GeneralSecurityException e) {
            throw new BuildFailure("The key cannot be read: " + e.getMessage());
        }
    }

    private static Path debugStore(AppLayout app) throws IOException {
        var store = app.cache().resolve("debug.p12");
        if (!Files.exists(store)) {
            Files.createDirectories(app.cache());
            var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            var made = new ProcessBuilder(
                            keytool.toString(),
                            "-genkeypair",
                            "-keystore",
                            store.toString(),
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            DEBUG_PASSWORD,
                            "-alias",
                            "debug",
                            "-keyalg",
                            "RSA",
                            "-keysize",
                            "2048",
                            "-validity",
                            "10950",
                            "-dname",
                            "CN=Ringback debug")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(made.getInputStream().readAllBytes());
            try {
                if (made.waitFor() != 0) {
                    throw new BuildFailure("keytool made no key: " + said);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BuildFailure("Interrupted");
            }
        }
        return store;
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() ->
                        new BuildFailure("A release is signed with your own key: set ANDROID_KEYSTORE (a PKCS12 file), "
                                + "ANDROID_KEYSTORE_PASSWORD, ANDROID_KEY_ALIAS and ANDROID_KEY_PASSWORD; " + name
                                + " is missing"));
    }
}
