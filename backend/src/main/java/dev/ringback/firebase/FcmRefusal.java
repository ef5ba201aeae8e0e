package dev.ringback.firebase;

import static com.google.firebase.messaging.MessagingErrorCode.INVALID_ARGUMENT;
import static com.google.firebase.messaging.MessagingErrorCode.QUOTA_EXCEEDED;
import static com.google.firebase.messaging.MessagingErrorCode.SENDER_ID_MISMATCH;
import static com.google.firebase.messaging.MessagingErrorCode.THIRD_PARTY_AUTH_ERROR;
import static com.google.firebase.messaging.MessagingErrorCode.UNREGISTERED;

import com.google.api.client.http.HttpResponseException;
import com.google.firebase.ErrorCode;
import com.google.firebase.messaging.FirebaseMessagingException;
import dev.ringback.push.PushOutcome;
import dev.ringback.push.PushOutcome.Refused;
import dev.ringback.push.PushOutcome.RefusedHere;
import dev.ringback.push.PushOutcome.Unavailable;
import dev.ringback.push.PushOutcome.Unregistered;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why FCM took nothing.
 *
 * @see <a href="https://firebase.google.com/docs/cloud-messaging/error-codes">FCM: error codes</a>
 */
record FcmRefusal(FirebaseMessagingException cause) {

    /** FCM asks for this much where it does not say. */
    private static final Duration AFTER_QUOTA = Duration.ofMinutes(1);

    private static final Set<Integer> NO_ENTRY = Set.of(400, 401, 403);

    PushOutcome outcome(Instant now) {
        var code = cause.getMessagingErrorCode();
        if (code == UNREGISTERED || isOfAnotherProject() || (code == INVALID_ARGUMENT && namesTheToken())) {
            return new Unregistered(reason());
        }
        if (code == INVALID_ARGUMENT) {
            return new RefusedHere(reason());
        }
        if (code == THIRD_PARTY_AUTH_ERROR) {
            return new Refused(reason());
        }
        return new Unavailable(reason(), retryAfter(now).orElse(code == QUOTA_EXCEEDED ? AFTER_QUOTA : null));
    }

    /** FCM's own word. Without one it was a bad moment of the network, or the credentials. */
    String reason() {
        var code = isOfAnotherProject() ? SENDER_ID_MISMATCH : cause.getMessagingErrorCode();
        return code == null ? cause.getErrorCode().name() : code.name();
    }

    private boolean isOfAnotherProject() {
        return cause.getMessagingErrorCode() == SENDER_ID_MISMATCH
                || (cause.getErrorCode() == ErrorCode.PERMISSION_DENIED && said("senderid mismatch"));
    }

    /** FCM says which field it does not take, and in words. */
    private boolean namesTheToken() {
        return said("\"message.token\"") || said("registration token");
    }

    private boolean said(String words) {
        return cause.getHttpResponse() != null
                && cause.getHttpResponse().getContent() != null
                && cause.getHttpResponse().getContent().toLowerCase(Locale.ROOT).contains(words);
    }

    /** Whether nobody's message would have been taken: the account, its key or its project is refused. */
    boolean isOfTheAccount() {
        if (cause.getMessagingErrorCode() != null || isOfAnotherProject()) {
            return false;
        }
        return cause.getHttpResponse() != null
                ? Set.of(ErrorCode.UNAUTHENTICATED, ErrorCode.PERMISSION_DENIED, ErrorCode.NOT_FOUND)
                        .contains(cause.getErrorCode())
                : causes().anyMatch(FcmRefusal::isNoEntry);
    }

    /** Whether it may be over later, for this message. */
    boolean isTrouble() {
        return outcome(Instant.EPOCH) instanceof Unavailable;
    }

    /** Whether there was no answer at all. */
    boolean isSilence() {
        return cause.getHttpResponse() == null && !isOfTheAccount();
    }

    /** The token service knows no such account, or its key is gone. */
    private static boolean isNoEntry(Throwable it) {
        return it instanceof HttpResponseException answer && NO_ENTRY.contains(answer.getStatusCode());
    }

    private Stream<Throwable> causes() {
        return Stream.iterate((Throwable) cause, it -> it != null, Throwable::getCause)
                .limit(10);
    }

    private Optional<Duration> retryAfter(Instant now) {
        return Optional.ofNullable(cause.getHttpResponse())
                .flatMap(it -> header(it.getHeaders()))
                .flatMap(it -> RetryAfter.read(it, now));
    }

    private static Optional<String> header(Map<String, Object> headers) {
        return headers.entrySet().stream()
                .filter(it -> it.getKey().equalsIgnoreCase(FcmResponse.TRUE_RETRY_AFTER))
                .map(it -> text(it.getValue()))
                .findFirst();
    }

    /** Google's HTTP client gives a header it does not know as a list. */
    private static String text(@Nullable Object value) {
        return String.valueOf(
                value instanceof Collection<?> all ? all.iterator().next() : value);
    }
}
