package dev.ringback.simulator.twilio;

import dev.ringback.simulator.twilio.SimulatedAccounts.Account;
import dev.ringback.simulator.twilio.SimulatedCall.CallOrder;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The phones that the backend calls: they ring, are picked up or not, and their owners press keys. Each step is told as Twilio tells it. */
@Component
@Profile("demo")
class RingingPhones {

    private static final Duration PACE = Duration.ofMillis(200);
    private static final int SECONDS_OF_LISTENING = 12;

    private final MongoSimulatorCalls calls;
    private final SimulatedAccounts accounts;
    private final TwilioWebhooks webhooks;
    private final Clock clock;
    private final ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor();

    RingingPhones(MongoSimulatorCalls calls, SimulatedAccounts accounts, TwilioWebhooks webhooks, Clock clock) {
        this.calls = calls;
        this.accounts = accounts;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    void ring(Account account, SimulatedCall call) {
        phones.execute(() -> {
            try {
                play(account, call);
            } catch (InterruptedException shutdown) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A restart of the backend is none of Twilio: a phone that rang goes on ringing. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        calls.underway().forEach(call -> accounts.find(call.accountSid()).ifPresent(it -> ring(it, call)));
    }

    @PreDestroy
    void stop() {
        phones.shutdownNow();
    }

    private void play(Account account, SimulatedCall call) throws InterruptedException {
        var order = call.order();
        if (order == null) {
            return;
        }
        Thread.sleep(PACE);
        tell(account, call, order, "initiated", 0);
        tell(account, moved(call, "ringing"), order, "ringing", 1);
        Thread.sleep(PACE);
        if (order.course().isPickedUp()) {
            tell(account, moved(call, "in-progress"), order, "in-progress", 2);
            press(account, call, order);
        }
        var seconds = order.course().isPickedUp() ? SECONDS_OF_LISTENING : 0;
        var ended = call.ended(order.course().endsAs(), clock.instant(), seconds);
        calls.put(ended);
        tell(account, ended, order, ended.status(), 3);
    }

    private SimulatedCall moved(SimulatedCall call, String status) {
        var moved = call.moved(status);
        calls.put(moved);
        return moved;
    }

    private void press(Account account, SimulatedCall call, CallOrder order) {
        var twiml = Twiml.parse("https://api.twilio.com/", order.twiml());
        var key = order.course().pressed();
        if (key != null) {
            twiml.verb("Gather").flatMap(it -> twiml.url(it, "action")).ifPresent(action -> {
                var form = form(call, "in-progress");
                form.put("Digits", key);
                webhooks.post(account.carrier(), action, form);
            });
        }
    }

    private void tell(Account account, SimulatedCall call, CallOrder order, String status, int number) {
        if (order.statusCallback() == null) {
            return;
        }
        var form = form(call, status);
        form.put("CallbackSource", "call-progress-events");
        form.put("SequenceNumber", String.valueOf(number));
        if (call.endedAt() != null) {
            form.put("CallDuration", String.valueOf(call.seconds()));
        }
        webhooks.post(account.carrier(), order.statusCallback(), form);
    }

    private static TreeMap<String, String> form(SimulatedCall call, String status) {
        var form = new TreeMap<String, String>();
        form.put("CallSid", call.sid());
        form.put("AccountSid", call.accountSid());
        form.put("From", call.from());
        form.put("To", call.to().e164());
        form.put("CallStatus", status);
        form.put("Direction", call.direction());
        form.put("ApiVersion", "2010-04-01");
        return form;
    }
}
