package dev.ringback.texting;

import static dev.ringback.texting.Proof.ACCEPTED;
import static dev.ringback.texting.Proof.DELIVERED;
import static dev.ringback.texting.Proof.FAILED;
import static dev.ringback.texting.Proof.NO_CONTACT;
import static dev.ringback.texting.Proof.QUEUED;
import static dev.ringback.texting.Proof.RECEIVED;
import static dev.ringback.texting.Proof.SENT;
import static dev.ringback.texting.Proof.UNCONFIRMED;
import static dev.ringback.texting.Proof.UNDELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProofTest {

    private static final List<Proof> WAY = List.of(QUEUED, UNCONFIRMED, ACCEPTED, SENT);
    private static final Set<Proof> FINAL = EnumSet.of(DELIVERED, UNDELIVERED, FAILED, NO_CONTACT, RECEIVED);

    static Stream<Arguments> everyPair() {
        return Arrays.stream(Proof.values())
                .flatMap(now -> Arrays.stream(Proof.values()).map(told -> Arguments.of(now, told, further(now, told))));
    }

    private static Proof further(Proof now, Proof told) {
        if (FINAL.contains(now)) {
            return now;
        }
        return FINAL.contains(told) || WAY.indexOf(told) > WAY.indexOf(now) ? told : now;
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void neverGoesBack(Proof now, Proof told, Proof after) {
        assertThat(now.or(told)).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource
    void theSameWordTwiceIsTheSame(Proof proof) {
        assertThat(proof.or(proof)).isEqualTo(proof);
    }

    @ParameterizedTest
    @EnumSource
    void someWordsAreTheLast(Proof proof) {
        assertThat(proof.isFinal()).isEqualTo(FINAL.contains(proof));
    }
}
