package dev.ringback.simulator;

import dev.ringback.kernel.InvalidInput;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells testers in one sentence what a parameter may be. */
@RestControllerAdvice(basePackageClasses = SimulatorErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@Profile("demo")
class SimulatorErrors {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> badParameter(InvalidInput invalid) {
        return Map.of("error", String.valueOf(invalid.getMessage()));
    }
}
