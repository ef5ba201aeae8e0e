package dev.ringback.firebase;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Keys to Firebase projects that do not exist. */
public final class Keys {

    private Keys() {}

    /** A service account's key. */
    public static String of(String project) {
        return key("service_account", project);
    }

    static String key(String type, String project) {
        return """
                {"type": "%s", %s "private_key_id": "1", "client_id": "2",
                 "client_email": "ringback@northside.iam.gserviceaccount.com",
                 "token_uri": "https://oauth2.googleapis.com/token",
                 "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n"}
                """.formatted(type, project.isEmpty() ? "" : "\"project_id\": \"" + project + "\",", privateKey());
    }

    private static String privateKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
