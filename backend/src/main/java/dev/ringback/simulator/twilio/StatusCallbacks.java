package dev.ringback.simulator.twilio;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves accepted texts along and tells their status callbacks, as Twilio's network does behind its API. */
@Component
@Profile("demo")
class StatusCallbacks {

    private static final Duration PACE = Duration.ofMillis(300);
    private static final List<Duration> BEFORE_RETRIES =
            List.of(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3));

    private final MongoSimulatorMessages messages;
    private final SimulatedAccounts accounts;
    private final TwilioWebhooks webhooks;
    private final Clock clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closing;

    StatusCallbacks(MongoSimulatorMessages messages, SimulatedAccounts accounts, TwilioWebhooks webhooks, Clock clock) {
        this.messages = messages;
        this.accounts = accounts;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** Sees a message to its phone, beginning after a while. */
    void follow(SimulatedMessage message, Duration start) {
        workers.execute(() -> {
            try {
                Thread.sleep(start);
                deliver(message);
            } catch (InterruptedException shutdown) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A restart of the backend is none of Twilio: what it had accepted goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        messages.underway().forEach(it -> follow(it, PACE));
    }

    /** From here on the backend answers nobody any more. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    private void deliver(SimulatedMessage accepted) throws InterruptedException {
        var message = accepted;
        for (var status : accepted.plan().statuses()) {
            message = message.moved(status, clock.instant());
            tell(message, status);
            if (closing) {
                // Perhaps nobody heard it: it is told again after the restart.
                return;
            }
            messages.replace(message);
            Thread.sleep(PACE);
        }
    }

    private void tell(SimulatedMessage message, String status) throws InterruptedException {
        var account = accounts.find(message.accountSid());
        var url = message.statusCallback();
        if (account.isEmpty() || url == null || !message.plan().told()) {
            return;
        }
        var form = form(message, status);
        for (var pause : BEFORE_RETRIES) {
            if (webhooks.post(account.get().carrier(), url, form).isSuccess()) {
                return;
            }
            Thread.sleep(pause);
        }
        webhooks.post(account.get().carrier(), url, form);
    }

    private static TreeMap<String, String> form(SimulatedMessage message, String status) {
        var form = new TreeMap<String, String>();
        form.put("MessageSid", message.sid());
        form.put("SmsSid", message.sid());
        form.put("AccountSid", message.accountSid());
        form.put("From", message.from());
        form.put("To", message.to().e164());
        form.put("MessageStatus", status);
        form.put("SmsStatus", status);
        form.put("ApiVersion", "2010-04-01");
        if (message.messagingServiceSid() != null) {
            form.put("MessagingServiceSid", message.messagingServiceSid());
        }
        if (message.errorCode() != null) {
            form.put("ErrorCode", message.errorCode().toString());
        }
        return form;
    }
}
