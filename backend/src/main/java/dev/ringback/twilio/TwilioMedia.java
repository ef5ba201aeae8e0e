package dev.ringback.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.company.CarrierAccount;
import dev.ringback.outbound.Onward;
import dev.ringback.outbound.OutboundOutcome;
import dev.ringback.outbound.OutboundOutcome.NotAllowed;
import dev.ringback.outbound.OutboundRequest;
import dev.ringback.outbound.OutboundService;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeType;

/**
 * Fetches what came with a text from Twilio, which asks for the account's own credentials and then sends on to where it keeps the file.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/media-resource">Twilio: Media resource</a>
 * @see <a href="https://support.twilio.com/hc/en-us/articles/223183748">Twilio: where media are kept, with and without sign-in</a>
 */
@Component
class TwilioMedia {

    /** What Twilio lets a message have. */
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    /** In Amazon's place for everybody, only the part that is Twilio's. */
    private static final List<Onward> KEEPERS = List.of(
            Onward.to("*.twilio.com"),
            Onward.to("*.twiliocdn.com"),
            new Onward("s3-external-1.amazonaws.com", "/media.twiliocdn.com/"),
            new Onward("s3.amazonaws.com", "/media.twiliocdn.com/"));

    /** What people's phones send. A page is none of it. */
    private static final List<MimeType> TYPES = Stream.of(
                    "image/*",
                    "audio/*",
                    "video/*",
                    "text/vcard",
                    "text/x-vcard",
                    "text/directory",
                    "text/calendar",
                    "text/csv",
                    "text/plain",
                    "application/vcard",
                    "application/pdf",
                    "application/ogg",
                    "application/octet-stream",
                    "binary/octet-stream")
            .map(MimeType::valueOf)
            .toList();

    private final String apiUrl;
    private final OutboundService outbound;

    TwilioMedia(@Value("${ringback.twilio.api-url}") String apiUrl, OutboundService outbound) {
        this.apiUrl = apiUrl;
        this.outbound = outbound;
    }

    /** The file, or why there is none: not this account's, not given out any more, not what a text brings. */
    OutboundOutcome fetch(CarrierAccount account, String url) {
        return MediaSid.of(url)
                .filter(it -> it.account().equals(account.accountSid()))
                .map(it -> outbound.exchange(OutboundRequest.get(URI.create(apiUrl + it.path()), MOST_BYTES, DEADLINE)
                        .with("Authorization", credentials(account))
                        .mayGoOnTo(KEEPERS)
                        .taking(TYPES)))
                .orElseGet(() -> new NotAllowed(NotAllowed.Why.NO_ADDRESS));
    }

    private static String credentials(CarrierAccount account) {
        var pair = account.accountSid() + ':' + account.authToken().reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
