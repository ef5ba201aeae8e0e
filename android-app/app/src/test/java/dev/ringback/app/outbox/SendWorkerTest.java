package dev.ringback.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Application;
import androidx.test.core.app.ApplicationProvider;
import androidx.work.WorkInfo;
import androidx.work.WorkManager;
import dev.ringback.app.TestWork;
import dev.ringback.app.outbox.Sender.Round;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = SendWorkerTest.Phone.class)
public class SendWorkerTest {

    @Rule
    public final TestWork work = new TestWork();

    private final Phone phone = ApplicationProvider.getApplicationContext();

    @Test
    public void withoutSignalNothingIsTried() throws Exception {
        Sending.schedule(phone);

        assertThat(phone.tried).isZero();
        assertThat(jobs()).extracting(WorkInfo::getState).containsExactly(WorkInfo.State.ENQUEUED);
    }

    @Test
    public void signalSendsWhatWaits() throws Exception {
        phone.rounds.add(Round.ALL_SENT);
        Sending.schedule(phone);

        signal();

        assertThat(phone.tried).isEqualTo(1);
        assertThat(jobs()).extracting(WorkInfo::getState).containsExactly(WorkInfo.State.SUCCEEDED);
    }

    @Test
    public void aServerThatDoesNotAnswerIsTriedAgainLater() throws Exception {
        phone.rounds.add(Round.TRY_LATER);
        Sending.schedule(phone);

        signal();

        assertThat(jobs()).extracting(WorkInfo::getState).containsExactly(WorkInfo.State.ENQUEUED);
        assertThat(jobs().get(0).getRunAttemptCount()).isEqualTo(1);
    }

    @Test
    public void aSessionThatIsOverIsNotTriedForEver() throws Exception {
        phone.rounds.add(Round.SIGN_IN);
        Sending.schedule(phone);

        signal();

        assertThat(jobs()).extracting(WorkInfo::getState).containsExactly(WorkInfo.State.SUCCEEDED);
    }

    @Test
    public void aTapThatCameWhileAJobWasEndingGetsOneOfItsOwn() throws Exception {
        Sending.schedule(phone);
        Sending.schedule(phone);

        assertThat(jobs()).hasSize(2);
    }

    private void signal() throws Exception {
        for (var job : jobs()) {
            work.driver().setAllConstraintsMet(job.getId());
        }
    }

    private List<WorkInfo> jobs() throws Exception {
        return WorkManager.getInstance(phone)
                .getWorkInfosForUniqueWork("outbox")
                .get();
    }

    /** An app that sends as a test says. */
    public static final class Phone extends Application implements SendWorker.HasSender {
        final Deque<Round> rounds = new ArrayDeque<>();
        int tried;

        @Override
        public Round sendWhatWaits() {
            tried++;
            return rounds.removeFirst();
        }
    }
}
