package org.tertulia.networks.hearing;

import java.sql.SQLException;
import java.util.List;

/** Tells troubles of the moment (no connection, a deadlock, a full disk) from bugs. */
final class Passing {

    /** Classes of SQLSTATE: connection, rollback, resources, operator, system. */
    private static final List<String> CLASSES = List.of("08", "40", "53", "57", "58", "55");

    private Passing() {}

    /** Whether the same work may well succeed later. */
    static boolean is(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null || CLASSES.stream().anyMatch(state::startsWith);
            }
            if (cause instanceof org.springframework.transaction.TransactionException
                    || cause instanceof org.springframework.dao.TransientDataAccessException) {
                return true;
            }
        }
        return false;
    }
}
