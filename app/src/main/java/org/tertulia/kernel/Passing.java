package org.tertulia.kernel;

import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells troubles of the moment (no connection, a deadlock, a full disk) from bugs. */
public final class Passing {

    /** Classes of SQLSTATE: connection, rollback, resources, operator, system. */
    private static final List<String> CLASSES = List.of("08", "40", "53", "57", "58", "55");

    private Passing() {}

    /** Whether the same work may well succeed later. */
    public static boolean is(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null || CLASSES.stream().anyMatch(state::startsWith);
            }
            if (cause instanceof NoRoom
                    || cause instanceof TransactionException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || tellsOfAFullDisk(cause)) {
                return true;
            }
        }
        return false;
    }

    /** As the system words it. */
    private static boolean tellsOfAFullDisk(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("No space left on device");
    }
}
