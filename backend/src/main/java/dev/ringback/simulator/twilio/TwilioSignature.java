package dev.ringback.simulator.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.kernel.Secret;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a webhook as Twilio does: HMAC-SHA1, under the account's token, of the exact URL and the sorted form fields. */
final class TwilioSignature {

    private TwilioSignature() {}

    static String of(String url, SortedMap<String, String> form, Secret authToken) {
        var signed = new StringBuilder(url);
        form.forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.reveal().getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasHmacSha1) {
            throw new IllegalStateException(everyJdkHasHmacSha1);
        }
    }
}
