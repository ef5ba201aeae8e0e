package dev.ringback.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    @ParameterizedTest
    @CsvSource({
        "READ_FOLLOW_UPS,   true, true,  true",
        "OPEN_FOLLOW_UPS,   true, true,  true",
        "CLAIM_FOLLOW_UPS,  true, true,  true",
        "ASSIGN_FOLLOW_UPS, true, true,  false",
        "READ_CUSTOMERS,    true, true,  true",
        "APPROVE_LEADS,     true, true,  false",
        "READ_CONTACT,      true, true,  true",
        "DECIDE_REVIEWS,    true, true,  false",
        "EDIT_CUSTOMERS,    true, true,  false",
        "WRITE_CONTACT,     true, true,  true",
        "CHANGE_SETTINGS,   true, false, false",
        "SCHEDULE_VISITS,   true, true,  false",
        "MAKE_VISITS,       true, true,  true",
        "SEND_TEXTS,        true, true,  true",
        "REGISTER_DEVICES,  true, true,  true",
    })
    void eachRoleMayDoWhatItsWorkTakes(Permission permission, boolean owner, boolean dispatcher, boolean technician) {
        assertThat(Role.OWNER.grants(permission)).isEqualTo(owner);
        assertThat(Role.DISPATCHER.grants(permission)).isEqualTo(dispatcher);
        assertThat(Role.TECHNICIAN.grants(permission)).isEqualTo(technician);
    }

    @ParameterizedTest
    @EnumSource
    void beingAPartnerGrantsNothingByItself(Permission permission) {
        assertThat(Role.PARTNER.grants(permission)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"OWNER, true", "DISPATCHER, true", "TECHNICIAN, false", "PARTNER, false"})
    void ownersAndDispatchersDirectTheWork(Role role, boolean directs) {
        assertThat(role.isDispatching()).isEqualTo(directs);
    }

    @ParameterizedTest
    @EnumSource
    void aScopeStandsForOnePermission(Permission permission) {
        permission
                .scope()
                .ifPresent(scope -> assertThat(Permission.ofScope(scope)).contains(permission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "followups", "followups:claim", "FOLLOWUPS:READ"})
    void anUnknownScopeStandsForNothing(String scope) {
        assertThat(Permission.ofScope(scope)).isEmpty();
    }

    @Test
    void whatTakesAPersonHasNoScope() {
        assertThat(Permission.CLAIM_FOLLOW_UPS.scope()).isEmpty();
        assertThat(Permission.SEND_TEXTS.scope()).isEmpty();
    }
}
