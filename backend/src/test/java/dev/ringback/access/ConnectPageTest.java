package dev.ringback.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.ringback.kernel.PublicUrl;
import dev.ringback.scenario.Server;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** How a phone learns which server it belongs to. */
class ConnectPageTest {

    private static final Pattern BOX = Pattern.compile("viewBox=\"-4 -4 (\\d+) \\d+\"");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    private final Phone phone = new Phone(Server.sharedDemo());

    private static String production() {
        var page =
                new ConnectPage(new PageShell(), new PublicUrl("https://ringback.example.com"), new MockEnvironment());
        return String.valueOf(page.connect().getBody());
    }

    @Test
    void anybodyMaySeeItAndNothingIsLoadedOrRunForIt() {
        var answer = phone.get("/connect");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("<script", "style=", "src=", "{{");
    }

    @Test
    void theAddressStandsThereInWordsAsALinkAndAsAQrCode() throws ReaderException {
        var page = production();

        assertThat(page)
                .contains(
                        "<p class=\"address\">https://ringback.example.com</p>",
                        "href=\"dev.ringback:/connect?server=https%3A%2F%2Fringback.example.com\"")
                .doesNotContain("demo</h2>", "adb reverse");
        assertThat(scanned(page)).isEqualTo("dev.ringback:/connect?server=https%3A%2F%2Fringback.example.com");
    }

    @Test
    void theDemoSaysHowAPhoneReachesThisComputer() throws ReaderException {
        var origin = Server.sharedDemo().origin;
        var port = origin.substring(origin.lastIndexOf(':') + 1);

        var page = phone.get("/connect").body();

        assertThat(page).contains("adb reverse tcp:" + port + " tcp:" + port, "http://10.0.2.2:" + port);
        assertThat(scanned(page)).isEqualTo("dev.ringback:/connect?server=http%3A%2F%2Flocalhost%3A" + port);
        assertThat(phone.get("/").body()).contains("href=\"/connect\"");
    }

    /** What a camera reads. */
    private static String scanned(String page) throws ReaderException {
        var box = BOX.matcher(page);
        assertThat(box.find()).isTrue();
        var modules = new BitMatrix(Integer.parseInt(box.group(1)));
        MODULE.matcher(page)
                .results()
                .forEach(it -> modules.set(Integer.parseInt(it.group(1)) + 4, Integer.parseInt(it.group(2)) + 4));
        var picture = new BinaryBitmap(new GlobalHistogramBinarizer(new Printed(modules)));
        return new QRCodeReader()
                .decode(picture, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    /** Modules in black and white, each four dots wide. */
    private static final class Printed extends LuminanceSource {

        private static final int DOTS = 4;

        private final BitMatrix modules;

        Printed(BitMatrix modules) {
            super(modules.getWidth() * DOTS, modules.getHeight() * DOTS);
            this.modules = modules;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            var line = new byte[getWidth()];
            for (var x = 0; x < line.length; x++) {
                line[x] = (byte) (modules.get(x / DOTS, y / DOTS) ? 0 : 255);
            }
            return line;
        }

        @Override
        public byte[] getMatrix() {
            var all = new byte[getWidth() * getHeight()];
            for (var y = 0; y < getHeight(); y++) {
                System.arraycopy(getRow(y, all), 0, all, y * getWidth(), getWidth());
            }
            return all;
        }
    }
}
