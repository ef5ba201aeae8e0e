package dev.ringback.twilio;

import dev.ringback.company.Companies;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Permission;
import dev.ringback.outbound.OutboundOutcome.Answered;
import dev.ringback.outbound.OutboundOutcome.Busy;
import dev.ringback.outbound.OutboundOutcome.NotAllowed;
import dev.ringback.outbound.OutboundOutcome.NotTaken;
import dev.ringback.outbound.OutboundOutcome.Unanswered;
import dev.ringback.texting.Media;
import dev.ringback.texting.TextId;
import dev.ringback.texting.TextMessage;
import dev.ringback.texting.TextService;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What came with texts, for whoever may read them: fetched from Twilio with the company's own account, which nobody else sees. */
@Controller
class MediaController {

    /** What a browser may show; all else is only saved. */
    private static final Pattern SHOWN = Pattern.compile("(image/(png|jpeg|gif|webp)|(audio|video)/[a-z0-9.+-]+)");

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final TextService texts;
    private final Companies companies;
    private final TwilioMedia twilio;

    MediaController(TextService texts, Companies companies, TwilioMedia twilio) {
        this.texts = texts;
        this.companies = companies;
        this.twilio = twilio;
    }

    @GetMapping("/media/texts/{textId}/{number}")
    ResponseEntity<byte[]> media(
            @PathVariable String textId, @PathVariable int number, @AuthenticationPrincipal Actor actor) {
        if (!actor.may(Permission.READ_CONTACT)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var media = texts.find(actor.company(), new TextId(textId))
                .flatMap(text -> at(text, number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var account = companies.get(actor.company()).carrier();
        if (account == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return switch (twilio.fetch(account, media.providerUrl())) {
            case Answered(var status, var type, var content) when status == OK -> file(media, number, content);
            case Answered(var status, var type, var content) ->
                throw new ResponseStatusException(
                        status == NOT_FOUND || status == GONE ? HttpStatus.NOT_FOUND : HttpStatus.BAD_GATEWAY);
            case NotAllowed no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case NotTaken other -> throw new ResponseStatusException(HttpStatus.BAD_GATEWAY);
            case Unanswered silence -> throw new ResponseStatusException(HttpStatus.GATEWAY_TIMEOUT);
            case Busy later -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private static ResponseEntity<byte[]> file(Media media, int number, byte[] content) {
        var isShown = SHOWN.matcher(media.contentType()).matches();
        return ResponseEntity.ok()
                .contentType(
                        isShown ? MediaType.parseMediaType(media.contentType()) : MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (isShown ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename("media-" + number)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(content);
    }

    private static Optional<Media> at(TextMessage text, int number) {
        return number >= 0 && number < text.media().size()
                ? Optional.of(text.media().get(number))
                : Optional.empty();
    }
}
