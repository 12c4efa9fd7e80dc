package org.openchair.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.openchair.outage.Outage;

/** An outage is found however deep it is wrapped; a mistake stays a mistake. */
class DatabaseProblemTest {

    @Test
    void a_lost_connection_is_found_behind_the_persistence_provider() {
        assertThat(DatabaseProblem.of(new PersistenceException(new RuntimeException(new SQLException("", "08006")))))
                .contains(Outage.UNAVAILABLE);
    }

    @Test
    void a_pool_without_a_connection_is_an_outage() {
        SQLException refused = new SQLException("no connection", new ResourceAllocationException("no connection"));
        assertThat(DatabaseProblem.of(new IllegalStateException(refused))).contains(Outage.UNAVAILABLE);
    }

    @Test
    void a_connection_that_is_lost_in_a_commit_is_an_outage() {
        assertThat(DatabaseProblem.of(new IllegalStateException(new SystemException("the end is unknown"))))
                .contains(Outage.UNAVAILABLE);
    }

    @Test
    void a_wait_for_a_lock_that_was_cut_short_is_busy() {
        assertThat(DatabaseProblem.of(new IllegalStateException(new SQLException("", "55P03"))))
                .contains(Outage.BUSY);
    }

    @Test
    void a_broken_constraint_is_no_outage() {
        assertThat(DatabaseProblem.of(new IllegalStateException(new SQLException("", "23505"))))
                .isEmpty();
    }

    @Test
    void an_exception_that_causes_itself_ends_the_search() {
        Exception first = new Exception();
        first.initCause(new Exception(first));
        assertThat(DatabaseProblem.of(first)).isEmpty();
    }
}
