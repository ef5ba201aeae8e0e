package dev.ringback.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SimulatorDoorTest {

    private final LoopbackOnly door = new LoopbackOnly();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "0:0:0:0:0:0:0:1"})
    void thisMachineMayEnter(String address) throws IOException {
        assertThat(door.preHandle(from(address), new MockHttpServletResponse(), this))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.20", "203.0.113.7", "2001:db8::1"})
    void anotherMachineMayNot(String address) throws IOException {
        var response = new MockHttpServletResponse();

        assertThat(door.preHandle(from(address), response, this)).isFalse();
        assertThat(response.getStatus()).isEqualTo(403);
    }

    @Test
    void inProductionThereIsNoSimulator() {
        try (var production = new AnnotationConfigApplicationContext("dev.ringback.simulator")) {
            assertThat(Arrays.stream(production.getBeanDefinitionNames())
                            .map(production::getType)
                            .filter(it -> it != null && it.getPackageName().startsWith("dev.ringback")))
                    .isEmpty();
        }
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
