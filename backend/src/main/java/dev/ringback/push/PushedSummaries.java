package dev.ringback.push;

import dev.ringback.flood.Door;
import dev.ringback.flood.Gathered;
import dev.ringback.flood.News;
import dev.ringback.flood.Phone;
import dev.ringback.flood.SummaryDoor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Wakes a phone once for many. */
@Component
class PushedSummaries implements SummaryDoor {

    private static final Duration OF_USE = Duration.ofMinutes(30);

    private final PushService pushes;
    private final Clock clock;

    PushedSummaries(PushService pushes, Clock clock) {
        this.pushes = pushes;
        this.clock = clock;
    }

    @Override
    public Door door() {
        return Door.PUSH;
    }

    @Override
    public void tell(Phone phone, News news, Gathered.Together more) {
        var until = clock.instant().plus(OF_USE);
        var due = news.about().callbackDue();
        pushes.wake(
                phone.company(),
                List.of(news.to()),
                PushNews.of(
                                PushKind.valueOf(news.kind()),
                                news.about(),
                                news.occasion(),
                                null,
                                due.isAfter(until) ? due : until)
                        .andMore(more.more()));
    }
}
