package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.testing.TestDatabase;

/** An act that the database gives up for the sake of another is done again, once. The other here is a connection of the test's own. */
@ExtendWith(ArquillianExtension.class)
class RepeatedActsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private Connection other;
    private UUID group;
    private UUID patient;
    private UUID referral;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void a_referral_was_sent_and_another_connection_holds_the_audit() throws SQLException {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        group = TestClinic.group(3);
        patient = adams.registerPatient();
        referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        other = TestDatabase.start().connect(TestDatabase.OWNER);
        searchForNoDeadlock();
        other.setAutoCommit(false);
        hold("openchair.audit_head");
    }

    @AfterEach
    void the_other_connection_ends() throws SQLException {
        other.rollback();
        other.close();
    }

    @Test
    void the_victim_of_a_deadlock_is_done_again_and_answered_as_if_nothing_had_been() throws Exception {
        CompletableFuture<Answer> accepted = accepting();
        deadlockOn("openchair.referral", referral);
        other.rollback();
        answer(accepted).done(200);
        Intact.group(group);
        Intact.audited("referral/" + referral, "referral.accept", 1);
    }

    @Test
    void a_victim_twice_is_answered_503_and_leaves_nothing_behind() throws Exception {
        CompletableFuture<Answer> accepted = accepting();
        deadlockOn("openchair.referral", referral);
        deadlockOn("openchair.patient", patient);
        Answer answer = answer(accepted);
        answer.refused(503, "busy");
        assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
        other.rollback();
        Intact.group(group);
        Intact.audited("referral/" + referral, "referral.accept", 0);
        fay.move(referral, "ACCEPT", 2).done(200);
    }

    private CompletableFuture<Answer> accepting() {
        return CompletableFuture.supplyAsync(() -> fay.move(referral, "ACCEPT", 2));
    }

    private static Answer answer(CompletableFuture<Answer> asked) throws Exception {
        return asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Whoever searches is given up: however slow the machine is, that is the act. */
    private void searchForNoDeadlock() throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute("SET deadlock_timeout = '1min'");
        }
    }

    /** Asks for what the act holds while it waits for this connection. */
    private void deadlockOn(String table, UUID id) throws Exception {
        untilTheActWaits();
        hold(table + " WHERE id = '" + id + "'");
    }

    private void untilTheActWaits() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (TestClinic.count("SELECT count(*) FROM pg_stat_activity WHERE " + processOfOther()
                        + " = ANY (pg_blocking_pids(pid))")
                == 0) {
            assertThat(Instant.now()).as("the act waits").isBefore(end);
            Thread.onSpinWait();
        }
    }

    private int processOfOther() throws SQLException {
        try (Statement statement = other.createStatement();
                var process = statement.executeQuery("SELECT pg_backend_pid()")) {
            process.next();
            return process.getInt(1);
        }
    }

    private void hold(String rows) throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute("SELECT FROM " + rows + " FOR UPDATE");
        }
    }
}
