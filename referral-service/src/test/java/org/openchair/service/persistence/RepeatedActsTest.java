package org.openchair.service.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.openchair.service.data.DatabaseFailure;

/** Which failures an act is done again for. */
class RepeatedActsTest {

    @Test
    void an_act_is_done_again_after_a_deadlock_a_serialization_failure_and_a_lost_race() {
        assertThat(RepeatedActs.givenUp(new DatabaseFailure(new SQLException("deadlock detected", "40P01"))))
                .isTrue();
        assertThat(RepeatedActs.givenUp(new PersistenceException(
                        new RuntimeException(new SQLException("could not serialize access", "40001")))))
                .isTrue();
        assertThat(RepeatedActs.givenUp(new LostRace())).isTrue();
    }

    @Test
    void a_commit_whose_end_is_unknown_is_a_failure_of_the_database() {
        SystemException lost = new SystemException("the connection is gone");
        assertThat(RepeatedActs.failure(new TransactionalException("in commit", lost)))
                .isInstanceOf(DatabaseFailure.class)
                .hasCause(lost);
        TransactionalException other = new TransactionalException("in commit", new RollbackException());
        assertThat(RepeatedActs.failure(other)).isSameAs(other);
    }

    @Test
    void an_act_is_not_done_again_after_what_it_would_meet_again() {
        assertThat(RepeatedActs.givenUp(new DatabaseFailure(new SQLException("group_takes_referrals", "23514"))))
                .isFalse();
        assertThat(RepeatedActs.givenUp(new DatabaseFailure(new SQLException("the connection is gone", "08006"))))
                .isFalse();
        assertThat(RepeatedActs.givenUp(new DatabaseFailure(new SQLException("no connection"))))
                .isFalse();
        assertThat(RepeatedActs.givenUp(new IllegalStateException())).isFalse();
    }
}
