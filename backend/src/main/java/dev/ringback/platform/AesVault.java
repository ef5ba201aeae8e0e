package dev.ringback.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm.GCM;

import dev.ringback.kernel.Secret;
import dev.ringback.kernel.Vault;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Seals with AES-256-GCM under the key from the environment. */
@Component
class AesVault implements Vault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;

    private final AesBytesEncryptor cipher;

    AesVault(@Value("${ringback.encryption-key}") String key) {
        this.cipher = new AesBytesEncryptor(
                new SecretKeySpec(Base64.getDecoder().decode(key), "AES"),
                KeyGenerators.secureRandom(NONCE_BYTES),
                GCM);
    }

    /** Whether this is the base64 of 32 bytes. */
    static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    @Override
    public String seal(Secret secret) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(secret.reveal().getBytes(UTF_8)));
    }

    @Override
    public Secret open(String sealed) {
        try {
            return new Secret(new String(cipher.decrypt(Base64.getDecoder().decode(sealed)), UTF_8));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException tooShort) {
            throw new IllegalStateException("Not sealed here", tooShort);
        }
    }
}
