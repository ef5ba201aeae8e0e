package dev.ringback.app.session;

import android.content.SharedPreferences;
import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyProperties;
import android.util.Base64;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps tokens on the phone, sealed with AES-GCM under a key that never leaves the Android Keystore: neither a backup nor a copy of the file
 * opens them anywhere else.
 *
 * @see <a href="https://developer.android.com/privacy-and-security/keystore">Android Keystore system</a>
 */
final class Safe {
    private static final String PROVIDER = "AndroidKeyStore";
    private static final String KEY = "ringback-session";
    private static final String ENTRY = "tokens";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SharedPreferences preferences;

    Safe(SharedPreferences preferences) {
        this.preferences = preferences;
    }

    /** Keeps them before it returns. */
    void put(Tokens tokens) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key());
            var sealed = cipher.doFinal(tokens.write().getBytes(StandardCharsets.UTF_8));
            var nonce = cipher.getIV();
            var all = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
            preferences
                    .edit()
                    .putString(ENTRY, Base64.encodeToString(all, Base64.NO_WRAP))
                    .commit();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The Keystore does not seal", e);
        }
    }

    /** Empty also when the key is gone, as after a restored backup or a change of the lock screen. */
    Optional<Tokens> tokens() {
        var entry = preferences.getString(ENTRY, "");
        if (entry == null || entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            var all = Base64.decode(entry, Base64.NO_WRAP);
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key(), new GCMParameterSpec(TAG_BITS, all, 0, NONCE_BYTES));
            var opened = cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(Tokens.read(new String(opened, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean hasTokens() {
        return preferences.contains(ENTRY);
    }

    void clear() {
        preferences.edit().remove(ENTRY).commit();
    }

    private static SecretKey key() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(PROVIDER);
        store.load(null);
        if (store.getKey(KEY, null) instanceof SecretKey known) {
            return known;
        }
        var generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, PROVIDER);
        generator.init(
                new KeyGenParameterSpec.Builder(KEY, KeyProperties.PURPOSE_ENCRYPT | KeyProperties.PURPOSE_DECRYPT)
                        .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                        .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                        .setKeySize(256)
                        .build());
        return generator.generateKey();
    }
}
