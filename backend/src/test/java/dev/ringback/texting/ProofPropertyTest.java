package dev.ringback.texting;

import static dev.ringback.texting.Proof.ACCEPTED;
import static dev.ringback.texting.Proof.APPROVED;
import static dev.ringback.texting.Proof.DELIVERED;
import static dev.ringback.texting.Proof.DRAFTED;
import static dev.ringback.texting.Proof.FAILED;
import static dev.ringback.texting.Proof.NO_CONTACT;
import static dev.ringback.texting.Proof.QUEUED;
import static dev.ringback.texting.Proof.RECEIVED;
import static dev.ringback.texting.Proof.SENT;
import static dev.ringback.texting.Proof.UNCONFIRMED;
import static dev.ringback.texting.Proof.UNDELIVERED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofPropertyTest {

    private static final Set<Proof> TOLD = EnumSet.of(ACCEPTED, SENT, DELIVERED, UNDELIVERED, FAILED);
    private static final Set<Proof> FINAL = EnumSet.of(DELIVERED, UNDELIVERED, FAILED, NO_CONTACT, RECEIVED);

    private static final Map<Proof, Set<Proof>> NEXT = Map.of(
            DRAFTED,
            EnumSet.of(APPROVED, NO_CONTACT),
            APPROVED,
            EnumSet.of(UNCONFIRMED, ACCEPTED, SENT, DELIVERED, UNDELIVERED, FAILED, NO_CONTACT),
            QUEUED,
            EnumSet.of(UNCONFIRMED, ACCEPTED, SENT, DELIVERED, UNDELIVERED, FAILED, NO_CONTACT),
            UNCONFIRMED,
            EnumSet.of(ACCEPTED, SENT, DELIVERED, UNDELIVERED, FAILED, NO_CONTACT),
            ACCEPTED,
            EnumSet.of(SENT, DELIVERED, UNDELIVERED, FAILED),
            SENT,
            EnumSet.of(DELIVERED, UNDELIVERED, FAILED));

    @ParameterizedTest
    @EnumSource
    void leadsWhereItMakesSense(Proof proof) {
        var next = EnumSet.allOf(Proof.class);
        next.removeIf(it -> !proof.leadsTo(it));

        assertThat(next).isEqualTo(NEXT.getOrDefault(proof, Set.of()));
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

    @Property
    void neverGoesBackWhateverIsHeardInWhateverOrder(@ForAll Proof[] heard) {
        var present = QUEUED;
        for (var word : heard) {
            var after = present.or(word);

            assertThat(after == present || present.leadsTo(after)).isTrue();
            assertThat(FINAL.contains(present) && after != present).isFalse();
            present = after;
        }
    }

    /** What the carrier has taken was not kept from it: a receipt may say more, and never less. */
    @Property
    void whatTheCarrierTookIsNeverSaidNotToHaveBeenSent(@ForAll Proof[] heard) {
        var present = ACCEPTED;
        for (var word : heard) {
            present = present.or(word);
        }

        assertThat(TOLD).contains(present);
    }

    @Test
    void theSchemaShowsTheTable() throws IOException {
        try (var sdl = Objects.requireNonNull(getClass().getResourceAsStream("/schema/texting.graphqls"))) {
            assertThat(new String(sdl.readAllBytes(), UTF_8)).contains(Proof.table());
        }
    }
}
