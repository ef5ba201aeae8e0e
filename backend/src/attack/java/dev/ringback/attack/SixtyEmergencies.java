package dev.ringback.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A partner's machine opens one emergency after the other, and one phone is told of them. */
final class SixtyEmergencies implements Attack {

    private static final int COUNT = 60;
    private static final int HANDS = 4;
    private static final int WATCHED_SECONDS = 30;
    private static final String OPEN =
            "mutation Open($input: OpenFollowUpInput!) { openFollowUp(input: $input) { followUp { urgency } userErrors { code } } }";

    @Override
    public String name() {
        return "60 emergencies by one partner";
    }

    @Override
    public Outcome against(Target target) throws Exception {
        var phone = new OnCallPhone(target);
        phone.beTold();
        var partner = target.api().token("demo-partner");
        var opened = Crowd.of(
                HANDS,
                COUNT,
                Duration.ofMinutes(1),
                number -> Reply.of(target.api().post(partner, Api.body(OPEN, Map.of("input", emergency(number))))));
        Thread.sleep(Duration.ofSeconds(WATCHED_SECONDS));
        var told = phone.told();
        var faults = new ArrayList<String>();
        if (told.tooMuch()) {
            faults.add("one phone was told more than it can bear");
        }
        if (!told.byEverything()) {
            faults.add("the on-call phone was not told by push, text and call");
        }
        return opened.with(told.words(), faults);
    }

    private static Map<String, Object> emergency(int number) {
        return Map.of(
                "callerNumber",
                "+1512556%04d".formatted(1000 + number),
                "urgency",
                "EMERGENCY",
                "urgencyEvidence",
                List.of("water is coming in"),
                "summary",
                "Water is coming in.");
    }
}
