package dev.ringback.simulator;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A simulator that a test starts and stops itself. */
record RestartableApp(ConfigurableApplicationContext context) implements AutoCloseable {

    static RestartableApp start() {
        return new RestartableApp(new SpringApplicationBuilder(SimulatorApp.class)
                .profiles("demo")
                .run("--server.port=0"));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
