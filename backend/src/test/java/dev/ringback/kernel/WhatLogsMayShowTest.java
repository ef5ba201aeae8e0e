package dev.ringback.kernel;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WhatLogsMayShowTest {

    @Test
    void aSecretIsStars() {
        assertThat(new Secret("carrier-token")).hasToString("***");
    }

    @Test
    void aMemberIsAnIdAndNotAName() {
        assertThat(DANA).hasToString("member dana of northside");
    }

    @Test
    void aPartnerIsAClientAndNotAName() {
        var partner = new Partner("answering", ID, "Prairie Answering", Set.of());

        assertThat(partner).hasToString("partner answering of northside");
    }

    @Test
    void aRefusalNamesNobody() {
        assertThat(new Forbidden(DANA, Permission.ASSIGN_FOLLOW_UPS))
                .hasMessage("A technician may not assign follow-ups.");
    }
}
