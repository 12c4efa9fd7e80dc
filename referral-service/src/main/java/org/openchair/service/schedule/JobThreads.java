package org.openchair.service.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.List;

/** Gives each job a thread of its own when the application starts, so that a job that hangs keeps no other from running. */
@Singleton
@Startup
public class JobThreads {

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Jobs jobs;

    @Inject
    JobRound round;

    @Inject
    DirectConnections connections;

    private List<JobLoop> loops = List.of();

    @PostConstruct
    void start() {
        loops = jobs.on()
                .map(job -> new JobLoop(job, round, new JobLock(connections)))
                .toList();
        loops.forEach(loop -> threads.newThread(loop).start());
    }

    @PreDestroy
    void stop() {
        loops.forEach(JobLoop::stop);
    }
}
