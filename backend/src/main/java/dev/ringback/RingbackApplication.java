package dev.ringback;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts a Ringback server: in demo mode when no database is configured, else for production. */
// Two rooms may use the same word for different things.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class RingbackApplication {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** As the JVM's own ending for want of memory. */
    private static final int OUT_OF_MEMORY = 3;

    /** Starts the server with settings from the environment, which the README lists. */
    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler(
                new LastResort(() -> Runtime.getRuntime().halt(OUT_OF_MEMORY)));
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        // How many rendered events wait for a subscriber that reads slowly: the rest waits in the journal.
        System.setProperty("reactor.bufferSize.small", "16");
        // More carriers than processors: whoever computes for long on one does not keep the others from their turn.
        if (System.getProperty(CARRIERS) == null) {
            var carriers = 4 * Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, String.valueOf(carriers));
        }
        var application = new SpringApplication(RingbackApplication.class);
        if (System.getenv("MONGODB_URI") == null) {
            application.setAdditionalProfiles("demo");
        }
        application.run(args);
    }
}
