package dev.ringback.attack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Those who work with the server while it is attacked: a technician who takes follow-ups, and a supervisor who asks whether it lives. */
final class Bystanders {

    private static final int EVERY_MILLIS = 500;
    private static final String CLAIM =
            "mutation Claim($id: ID!) { claimFollowUp(input: {followUpId: $id}) { followUp { id claim { member { id } } } userErrors { code } } }";

    private final Series claims = new Series();
    private final Series liveness = new Series();
    private final Target target;
    private final Api phone;
    private final Queue<String> waiting;

    /** @param waiting the follow-ups that may be taken */
    Bystanders(Target target, Queue<String> waiting) {
        this.target = target;
        this.phone = new Api(target.origin());
        this.waiting = waiting;
    }

    interface Work {

        void run() throws Exception;
    }

    /** They go about their business while this is done. */
    void during(Work work) throws Exception {
        var token = phone.token("demo-technician-luis");
        try (var each = Executors.newVirtualThreadPerTaskExecutor();
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.scheduleAtFixedRate(
                    () -> {
                        each.execute(() -> claims.measure(() -> claims(token)));
                        each.execute(() -> liveness.measure(target::isLive));
                    },
                    0,
                    EVERY_MILLIS,
                    TimeUnit.MILLISECONDS);
            work.run();
            clock.shutdownNow();
        }
    }

    /** Whether a follow-up that nobody has is theirs within the time that a technician waits. */
    private boolean claims(String token) {
        var id = waiting.remove();
        try {
            var answer = phone.post(token, Api.body(CLAIM, Map.of("id", id)), Api.PATIENCE);
            return answer.statusCode() == 200
                    && answer.body().contains("\"member\":{\"id\":\"luis\"}")
                    && answer.body().contains("\"userErrors\":[]");
        } catch (IOException unanswered) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Figures claims() {
        return claims.figures();
    }

    Figures liveness() {
        return liveness.figures();
    }

    /** The same, asked again and again. */
    private static final class Series {

        private final AtomicInteger asked = new AtomicInteger();
        private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

        interface Question {

            boolean isAnswered();
        }

        void measure(Question question) {
            asked.incrementAndGet();
            var begin = System.nanoTime();
            if (question.isAnswered()) {
                nanos.add(System.nanoTime() - begin);
            }
        }

        Figures figures() {
            return new Figures(asked.get(), List.copyOf(nanos));
        }
    }
}
