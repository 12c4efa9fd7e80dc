package org.openchair.service.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Empties the outbox every few seconds, on every node, where a mail server is configured. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailRound {

    private static final Logger LOG = Logger.getLogger(MailRound.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();

    @Resource
    TimerService timers;

    @Inject
    MailSettings settings;

    @Inject
    Outbox outbox;

    @PostConstruct
    void start() {
        if (settings.on()) {
            long every = settings.every().toMillis();
            timers.createIntervalTimer(every, every, new TimerConfig(null, false));
        }
    }

    /** One round; while one goes on, no other is begun here. */
    @Timeout
    public void run() {
        if (running.compareAndSet(false, true)) {
            try {
                empty();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The outbox could not be emptied; the next round tries again", e);
            } finally {
                running.set(false);
            }
        }
    }

    private void empty() {
        outbox.gather();
        boolean more = true;
        while (more) {
            more = outbox.deliver();
        }
    }
}
