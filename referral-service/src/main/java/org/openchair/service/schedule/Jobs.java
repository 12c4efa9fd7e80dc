package org.openchair.service.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.stream.Stream;

/** The jobs of this platform that the operator's settings leave on, in the order of their names. */
@ApplicationScoped
public class Jobs {

    @Inject
    @Any
    Instance<RecurringJob> all;

    Stream<RecurringJob> on() {
        return all.stream().filter(RecurringJob::isOn).sorted(Comparator.comparing(job -> job.plan()
                .name()));
    }

    /** What they are and when they are late. */
    Stream<JobPlan> plans() {
        return on().map(RecurringJob::plan);
    }
}
