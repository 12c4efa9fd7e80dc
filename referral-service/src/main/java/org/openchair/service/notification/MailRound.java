package org.openchair.service.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.openchair.service.schedule.JobPlan;
import org.openchair.service.schedule.RecurringJob;
import org.openchair.service.schedule.Rhythm;

/** Empties the outbox every few seconds, where a mail server is configured. */
@ApplicationScoped
public class MailRound implements RecurringJob {

    /** A mail server that answers slowly holds a run up for minutes. */
    private static final Duration LATE = Duration.ofMinutes(15);

    @Inject
    MailSettings settings;

    @Inject
    Outbox outbox;

    @Override
    public JobPlan plan() {
        return new JobPlan("mail-round", "Sends email that is due", new Rhythm.Every(settings.every()), LATE);
    }

    @Override
    public boolean isOn() {
        return settings.on();
    }

    /** Until nothing is due any more. */
    @Override
    public void run() {
        outbox.gather();
        boolean more = true;
        while (more) {
            more = outbox.deliver();
        }
    }
}
