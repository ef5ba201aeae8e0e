package dev.ringback.platform;

import dev.ringback.kernel.PublicUrl;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every room may ask for. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    /** Ticks in milliseconds, as finely as MongoDB keeps dates. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean
    PublicUrl publicUrl(@Value("${ringback.public-url}") String origin) {
        return new PublicUrl(origin);
    }
}
