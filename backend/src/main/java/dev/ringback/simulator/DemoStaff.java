package dev.ringback.simulator;

import dev.ringback.escalation.OnCallService;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's technicians take weekly turns on call. Nobody is texted or called until somebody enters their numbers. */
@Component
@Profile("demo")
class DemoStaff implements SmartInitializingSingleton {

    private static final CompanyId NORTHSIDE = new CompanyId("northside");
    private static final MemberId DANA = new MemberId("dana");
    private static final MemberId LUIS = new MemberId("luis");
    private static final LocalDate A_MONDAY = LocalDate.of(2026, 1, 5);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    // Where the simulator runs by itself there is nobody on call.
    private final ObjectProvider<OnCallService> onCall;

    DemoStaff(ObjectProvider<OnCallService> onCall) {
        this.onCall = onCall;
    }

    @Override
    public void afterSingletonsInstantiated() {
        onCall.ifAvailable(it -> it.introduce(NORTHSIDE, List.of(DANA, LUIS), A_MONDAY, EIGHT, Map.of()));
    }
}
