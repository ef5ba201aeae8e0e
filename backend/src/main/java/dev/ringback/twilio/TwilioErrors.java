package dev.ringback.twilio;

import dev.ringback.texting.CarrierError;
import dev.ringback.texting.CarrierError.Remedy;
import dev.ringback.texting.CarrierErrors;
import dev.ringback.texting.NoContactReason;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What Twilio's error codes mean, as {@code twilio/errors.yaml} tells.
 *
 * @see <a href="https://www.twilio.com/docs/api/errors">Twilio: error and warning dictionary</a>
 */
@Component
class TwilioErrors implements CarrierErrors {

    private final Map<String, CarrierError> errors = read();

    @Override
    public CarrierError explain(String code) {
        return errors.getOrDefault(
                code,
                new CarrierError(
                        code,
                        "Twilio reports error %s; its error dictionary tells more.".formatted(code),
                        Remedy.REVIEW,
                        null));
    }

    private static Map<String, CarrierError> read() {
        var yaml = new YamlMapFactoryBean();
        yaml.setResources(new ClassPathResource("twilio/errors.yaml"));
        return Objects.requireNonNull(yaml.getObject()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, it -> read(it.getKey(), (Map<?, ?>) it.getValue())));
    }

    private static CarrierError read(String code, Map<?, ?> it) {
        var remedy = Remedy.valueOf(String.valueOf(it.get("remedy")));
        var suppresses = it.get("suppresses");
        if ((remedy == Remedy.SUPPRESS) != (suppresses != null)) {
            throw new IllegalStateException("Error " + code + " says why a number is suppressed exactly when it is");
        }
        return new CarrierError(
                code,
                String.valueOf(it.get("explanation")),
                remedy,
                suppresses == null ? null : NoContactReason.valueOf(suppresses.toString()));
    }
}
