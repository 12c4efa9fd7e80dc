package org.openchair.service.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import org.openchair.outage.LatestAnswer;

/** Threads that ask for the vital signs, as long as the application runs. */
@Singleton
@Startup
public class VitalThreads {

    @Resource
    ManagedThreadFactory threads;

    @Inject
    VitalSigns signs;

    @PostConstruct
    void start() {
        signs.questions().forEach(question -> threads.newThread(question).start());
    }

    @PreDestroy
    void stop() {
        signs.questions().forEach(LatestAnswer::stop);
    }
}
