package dev.ringback.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ringback.kernel.ConfigurationProblem;
import java.net.URI;
import java.util.Base64;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses to start with an insecure or incomplete configuration, before anything is connected. */
class StartupChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String DEMO_KEY =
            Base64.getEncoder().encodeToString("ringback-demo-key-known-to-all!!".getBytes(US_ASCII));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            checkDemo(environment);
        } else {
            checkProduction(environment);
        }
    }

    private static void checkDemo(ConfigurableEnvironment environment) {
        if (!setting(environment, "MONGODB_URI").isEmpty()) {
            throw new ConfigurationProblem(
                    "The profile `demo` and MONGODB_URI exclude each other: demo users must never meet real data.");
        }
    }

    private static void checkProduction(ConfigurableEnvironment environment) {
        if (setting(environment, "MONGODB_URI").isEmpty()) {
            throw new ConfigurationProblem(
                    "MONGODB_URI is missing. Start with ./run to try the demo without a database.");
        }
        checkPublicUrl(setting(environment, "PUBLIC_URL"));
        checkEncryptionKey(setting(environment, "ENCRYPTION_KEY"));
    }

    private static void checkPublicUrl(String publicUrl) {
        if (publicUrl.isEmpty()) {
            throw new ConfigurationProblem(
                    "PUBLIC_URL is missing. Give the https address at which Twilio and phones reach this server.");
        }
        try {
            var url = URI.create(publicUrl);
            var local = "localhost".equals(url.getHost()) || "127.0.0.1".equals(url.getHost());
            var secure = "https".equals(url.getScheme()) || (local && "http".equals(url.getScheme()));
            if (url.getHost() != null && secure && url.getRawPath().isEmpty() && url.getRawQuery() == null) {
                return;
            }
        } catch (IllegalArgumentException notAUrl) {
            // answered below, like every other address we cannot use
        }
        throw new ConfigurationProblem(
                "PUBLIC_URL must look like https://ringback.example.com: https (http only for localhost), no path, no slash at the end.");
    }

    private static void checkEncryptionKey(String key) {
        if (!AesVault.isKey(key)) {
            throw new ConfigurationProblem(
                    "ENCRYPTION_KEY must be 32 random bytes in base64. Make one with: openssl rand -base64 32");
        }
        if (key.equals(DEMO_KEY)) {
            throw new ConfigurationProblem(
                    "ENCRYPTION_KEY is the demo's, which everybody knows. Make one with: openssl rand -base64 32");
        }
    }

    private static String setting(ConfigurableEnvironment environment, String name) {
        return environment.getProperty(name, "").strip();
    }
}
