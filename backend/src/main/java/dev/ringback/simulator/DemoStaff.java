package dev.ringback.simulator;

import dev.ringback.escalation.OnCallService;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's technicians take weekly turns on call, and each has a phone of their own. */
@Component
@Profile("demo")
public class DemoStaff implements SmartInitializingSingleton {

    private static final CompanyId NORTHSIDE = new CompanyId("northside");
    private static final MemberId OLIVIA = new MemberId("olivia");
    private static final MemberId DANA = new MemberId("dana");
    private static final MemberId LUIS = new MemberId("luis");
    private static final LocalDate A_MONDAY = LocalDate.of(2026, 1, 5);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    /** Where they are texted and called when work waits. */
    public static final Map<MemberId, PhoneNumber> PHONES = Map.of(
            OLIVIA, new PhoneNumber("+15125550120"),
            DANA, new PhoneNumber("+15125550121"),
            LUIS, new PhoneNumber("+15125550122"));

    // Where the simulator runs by itself there is nobody on call.
    private final ObjectProvider<OnCallService> onCall;

    DemoStaff(ObjectProvider<OnCallService> onCall) {
        this.onCall = onCall;
    }

    @Override
    public void afterSingletonsInstantiated() {
        onCall.ifAvailable(it -> it.introduce(NORTHSIDE, List.of(DANA, LUIS), A_MONDAY, EIGHT, PHONES));
    }
}
