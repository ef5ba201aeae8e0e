package dev.ringback.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPagesTest extends SimulatorTest {

    private static final Pattern LOADED = Pattern.compile("(?:src|rel=\"(?:icon|stylesheet)\" href)=\"([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql"})
    void aPageLoadsWhatIsHereAndNothingElse(String path) {
        var page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self'");
        assertThat(LOADED.matcher(page.body()).results().map(it -> it.group(1)))
                .isNotEmpty()
                .allMatch(it -> it.startsWith("/"))
                .allSatisfy(it -> assertThat(get(it).statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks", "/simulator/pages/../application.yaml"})
    void nothingElseIsServed(String path) {
        assertThat(get(path).statusCode()).isGreaterThanOrEqualTo(400);
    }
}
