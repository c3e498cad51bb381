package com.cuffline.productionworker.planning;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * A database session with an advisory lock that says this process lives. The server frees the lock when the connection ends, so a run
 * of a dead process can be claimed before its lease ends. It says nothing about the right to write: that is the token's.
 */
final class JdbcLiveSession implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(JdbcLiveSession.class);
    private static final int ANSWER_WITHIN_S = 2;

    private final DataSource database;
    private final long key;
    private @Nullable Connection connection;

    /** @param name of this process, a new one at each start */
    JdbcLiveSession(DataSource database, UUID name) {
        this.database = database;
        this.key = name.getMostSignificantBits() ^ name.getLeastSignificantBits();
    }

    /**
     * The lock's key, with the lock held. A session that was lost is replaced: what it stood for may have been claimed meanwhile, as the
     * token tells.
     *
     * @throws IllegalStateException when there is no session to be had; it is asked for again at the next call
     */
    synchronized long key() {
        try {
            Connection current = connection;
            if (current == null || !current.isValid(ANSWER_WITHIN_S)) {
                close();
                connection = locked();
            }
            return key;
        } catch (SQLException e) {
            throw new IllegalStateException("no session to hold planning runs with", e);
        }
    }

    private Connection locked() throws SQLException {
        Connection fresh = database.getConnection();
        try {
            execute(fresh, "select pg_advisory_lock(" + key + ")");
            return fresh;
        } catch (SQLException e) {
            JdbcUtils.closeConnection(fresh);
            throw e;
        }
    }

    /** Lets others claim at once what this process holds still. */
    @Override
    public synchronized void close() {
        Connection last = connection;
        connection = null;
        if (last == null) {
            return;
        }
        try {
            execute(last, "select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            log.debug("the session had ended before", e);
        } finally {
            JdbcUtils.closeConnection(last);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(ANSWER_WITHIN_S);
            statement.execute();
        }
    }
}
