package org.openchair.service.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openchair.outage.LatestAnswer;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.TransactionLimit;
import org.openchair.service.schedule.Timers;

/**
 * Latest signs of life of what this node relies on. Each is asked for in a thread of its own, so that a database that hangs does not
 * make the answer to "are you ready?" hang as well.
 */
@ApplicationScoped
public class VitalSigns {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration TRUST = Duration.ofSeconds(5);
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(3);

    @Inject
    Rows rows;

    @Inject
    Timers timers;

    @Inject
    TransactionLimit admission;

    @Inject
    Disk disk;

    private final LatestAnswer<DatabaseSign> database = new LatestAnswer<>(this::askDatabase, PATIENCE, TRUST);
    private final LatestAnswer<Boolean> admits =
            new LatestAnswer<>(() -> admission.admitsWithin(LONGEST_QUEUE), PATIENCE, TRUST);
    private final LatestAnswer<List<String>> full = new LatestAnswer<>(() -> disk.full(), PATIENCE, TRUST);

    Optional<DatabaseSign> database() {
        return database.ask();
    }

    boolean admits() {
        return admits.ask().orElse(false);
    }

    List<String> fullFolders() {
        return full.ask().orElseGet(() -> List.of("unknown"));
    }

    /** What has to be asked, each in a thread of its own. */
    Stream<LatestAnswer<?>> questions() {
        return Stream.of(database, admits, full);
    }

    private DatabaseSign askDatabase() {
        boolean takesWrites = rows.any(Query.of("SELECT WHERE NOT current_setting('transaction_read_only')::boolean"));
        return new DatabaseSign(
                takesWrites,
                timers.statuses().stream()
                        .filter(timer -> timer.lateSince() != null)
                        .toList());
    }
}
