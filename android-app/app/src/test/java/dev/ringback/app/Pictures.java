package dev.ringback.app;

import static dev.ringback.app.Morning.LUIS;
import static dev.ringback.app.Morning.NOW;

import android.content.Context;
import android.content.Intent;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.Before;

/** Takes pictures of a Saturday morning. */
public abstract class Pictures {
    protected FakeParts parts = new FakeParts();
    protected Context context = ApplicationProvider.getApplicationContext();

    @Before
    public final void morning() {
        parts = Screens.parts();
        parts.session().signedIn(LUIS);
        parts.desk().readAt(NOW);
        parts.desk().live(true);
        parts.desk().knows(Morning.burstPipe(), Morning.noHotWater(), Morning.estimate(), Morning.unknownCaller());
        parts.desk().unread("burst-pipe");
        parts.desk().knows(Morning.thread());
    }

    protected final void take(String name, Intent link, Consumer<ActivityScenario<?>> prepare) throws IOException {
        try (var scenario = Screens.open(link)) {
            prepare.accept(scenario);
            Screens.settle(scenario);
            scenario.onActivity(Look::withBars);
            Screens.settle(scenario);
            var photo = new Photo[1];
            scenario.onActivity(activity -> {
                Look.check(activity);
                photo[0] = Photo.of(activity);
            });
            photo[0].compare(name);
        }
    }

    protected static void click(ActivityScenario<?> scenario, int id) {
        scenario.onActivity(activity -> activity.<View>findViewById(id).performClick());
        Screens.settle(scenario);
    }
}
