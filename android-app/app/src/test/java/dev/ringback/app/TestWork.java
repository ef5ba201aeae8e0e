package dev.ringback.app;

import androidx.test.core.app.ApplicationProvider;
import androidx.work.testing.TestDriver;
import androidx.work.testing.WorkManagerTestInitHelper;
import java.util.Objects;
import org.junit.rules.ExternalResource;

/** A WorkManager whose constraints a test meets when it wants to: for signal that comes and goes. */
public final class TestWork extends ExternalResource {

    @Override
    protected void before() {
        WorkManagerTestInitHelper.initializeTestWorkManager(ApplicationProvider.getApplicationContext());
    }

    @Override
    protected void after() {
        WorkManagerTestInitHelper.closeWorkDatabase();
    }

    public TestDriver driver() {
        return Objects.requireNonNull(
                WorkManagerTestInitHelper.getTestDriver(ApplicationProvider.getApplicationContext()));
    }
}
