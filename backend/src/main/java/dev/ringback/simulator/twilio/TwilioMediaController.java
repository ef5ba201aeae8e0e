package dev.ringback.simulator.twilio;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The pictures that simulated customers send: each a square of its own colour. */
@RestController
@Profile("demo")
class TwilioMediaController {

    private static final String ORIGIN = "https://api.twilio.com";
    private static final int SIZE = 240;
    private static final float GOLDEN = 0.618f;

    private final SimulatedAccounts accounts;

    TwilioMediaController(SimulatedAccounts accounts) {
        this.accounts = accounts;
    }

    /** Where Twilio would keep it. */
    static String url(SimulatedMessage message, int number) {
        return ORIGIN + "/2010-04-01/Accounts/" + message.accountSid() + "/Messages/" + message.sid() + "/Media/"
                + Sids.media(number);
    }

    @GetMapping("/simulator/twilio/api/2010-04-01/Accounts/{accountSid}/Messages/{messageSid}/Media/{mediaSid}")
    ResponseEntity<byte[]> picture(
            @PathVariable String accountSid,
            @PathVariable String mediaSid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization)
            throws IOException {
        return accounts.open(accountSid, authorization).isPresent()
                ? ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(square(Sids.mediaNumber(mediaSid)))
                : ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }

    private static byte[] square(int number) throws IOException {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.getHSBColor(number * GOLDEN, 0.5f, 0.8f));
        brush.fillRect(0, 0, SIZE, SIZE);
        brush.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
