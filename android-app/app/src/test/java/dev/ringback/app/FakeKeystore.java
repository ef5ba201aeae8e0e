package dev.ringback.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.Key;
import java.security.KeyStoreSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KeyGenerator;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** The Android Keystore as far as the app uses it: Robolectric has none. */
public final class FakeKeystore extends Provider {
    private static final long serialVersionUID = 1;
    private static final Map<String, SecretKey> KEYS = new ConcurrentHashMap<>();

    private FakeKeystore() {
        super("AndroidKeyStore", "1", "for tests");
        put("KeyStore.AndroidKeyStore", Keys.class.getName());
        put("KeyGenerator.AES", Generator.class.getName());
    }

    /** A phone with no keys yet. */
    public static void install() {
        forgetKeys();
        Security.removeProvider("AndroidKeyStore");
        Security.addProvider(new FakeKeystore());
    }

    /** As after a change of the lock screen, or on another phone. */
    public static void forgetKeys() {
        KEYS.clear();
    }

    public static final class Generator extends KeyGeneratorSpi {
        private String alias = "";

        @Override
        protected void engineInit(SecureRandom random) {}

        @Override
        protected void engineInit(AlgorithmParameterSpec spec, SecureRandom random) {
            alias = ((android.security.keystore.KeyGenParameterSpec) spec).getKeystoreAlias();
        }

        @Override
        protected void engineInit(int size, SecureRandom random) {}

        @Override
        protected SecretKey engineGenerateKey() {
            try {
                var generator = KeyGenerator.getInstance("AES", Security.getProvider("SunJCE"));
                generator.init(256);
                return KEYS.computeIfAbsent(alias, name -> generator.generateKey());
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
    }

    public static final class Keys extends KeyStoreSpi {

        @Override
        public @Nullable Key engineGetKey(String alias, char @Nullable [] password) {
            return KEYS.get(alias);
        }

        @Override
        public void engineLoad(@Nullable InputStream stream, char @Nullable [] password) {}

        @Override
        public boolean engineContainsAlias(String alias) {
            return KEYS.containsKey(alias);
        }

        @Override
        public void engineDeleteEntry(String alias) {
            KEYS.remove(alias);
        }

        @Override
        public Enumeration<String> engineAliases() {
            return Collections.enumeration(KEYS.keySet());
        }

        @Override
        public int engineSize() {
            return KEYS.size();
        }

        @Override
        public boolean engineIsKeyEntry(String alias) {
            return KEYS.containsKey(alias);
        }

        @Override
        public Certificate @Nullable [] engineGetCertificateChain(String alias) {
            return null;
        }

        @Override
        public @Nullable Certificate engineGetCertificate(String alias) {
            return null;
        }

        @Override
        public @Nullable Date engineGetCreationDate(String alias) {
            return null;
        }

        @Override
        public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetCertificateEntry(String alias, Certificate certificate) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean engineIsCertificateEntry(String alias) {
            return false;
        }

        @Override
        public @Nullable String engineGetCertificateAlias(Certificate certificate) {
            return null;
        }

        @Override
        public void engineStore(OutputStream stream, char[] password) {}
    }
}
