package dev.ringback.simulator.twilio;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists what reached the simulated Twilio, of all accounts, oldest first. */
@RestController
@Profile("demo")
@RequestMapping("/simulator/twilio")
class TwilioRecordsController {

    private final MongoSimulatorMessages messages;
    private final MongoSimulatorCalls calls;

    TwilioRecordsController(MongoSimulatorMessages messages, MongoSimulatorCalls calls) {
        this.messages = messages;
        this.calls = calls;
    }

    @GetMapping("/messages")
    List<MessageResource> messages() {
        return messages.all().stream().map(MessageResource::of).toList();
    }

    @GetMapping("/calls")
    List<CallResource> calls() {
        return calls.all().stream().map(CallResource::of).toList();
    }
}
