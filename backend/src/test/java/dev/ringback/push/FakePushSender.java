package dev.ringback.push;

import dev.ringback.push.PushOutcome.Accepted;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A push service that answers as it is told to, and remembers what it was sent. */
final class FakePushSender implements PushSender {

    PushOutcome answer = new Accepted("fcm-1");
    PushStanding standing = new PushStanding(PushStanding.State.GOOD, "northside", null);
    Runnable meanwhile = () -> {};
    final List<PushRequest> sent = new CopyOnWriteArrayList<>();

    @Override
    public PushStanding standing() {
        return standing;
    }

    @Override
    public PushOutcome send(PushRequest request) {
        sent.add(request);
        meanwhile.run();
        return answer;
    }

    /** What this phone was told, oldest first. */
    List<String> toldTo(Device phone) {
        return sent.stream()
                .filter(it -> it.pushToken().equals(phone.pushToken()))
                .map(it -> String.valueOf(it.data().get("kind")))
                .toList();
    }
}
