package org.openchair.service.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.openchair.service.data.DatabaseFailure;

/**
 * Lock that keeps a job to one node. It lasts as long as a transaction on a connection of its own, in which nothing else is done:
 * when the node dies, so does the connection, and another node takes over at once. For one thread.
 */
final class JobLock {

    /** An idle transaction is what this is made of: the limits that end others do not apply to it. */
    private static final String WITHOUT_LIMITS =
            """
            SELECT set_config(name, '0', true) FROM pg_settings
             WHERE name IN ('idle_in_transaction_session_timeout', 'transaction_timeout')""";

    private static final String TAKE = "SELECT pg_try_advisory_xact_lock(hashtext('openchair.job.' || ?))";

    private final DirectConnections connections;
    private Connection connection;

    JobLock(DirectConnections connections) {
        this.connections = connections;
    }

    /** Takes the lock, unless another node has it. */
    boolean take(String job) {
        try {
            if (connection == null) {
                connection = connections.open();
                connection.setAutoCommit(false);
            }
            return taken(job);
        } catch (SQLException e) {
            drop();
            throw new DatabaseFailure(e);
        }
    }

    /** Gives it back. Where that fails the connection is closed, which gives it back as well. */
    void release() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            drop();
        }
    }

    /** Closes the connection, and with it ends any lock. */
    void drop() {
        Connection closing = connection;
        connection = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (SQLException alreadyBroken) {
            // The database gives up the lock of a broken connection by itself.
        }
    }

    private boolean taken(String job) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, job);
            try (ResultSet answer = take.executeQuery()) {
                answer.next();
                return answer.getBoolean(1) ? unlimited() : released();
            }
        }
    }

    private boolean unlimited() throws SQLException {
        try (Statement limits = connection.createStatement()) {
            limits.execute(WITHOUT_LIMITS);
            return true;
        }
    }

    private boolean released() throws SQLException {
        connection.rollback();
        return false;
    }
}
