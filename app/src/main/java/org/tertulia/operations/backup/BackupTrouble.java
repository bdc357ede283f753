package org.tertulia.operations.backup;

import java.io.IOException;
import java.sql.SQLException;

/** No backup could be made or restored; the message is a sentence for the operator. */
final class BackupTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** PostgreSQL's code for a page whose checksum does not fit. */
    private static final String DAMAGED = "XX001";

    BackupTrouble(String sentence) {
        super(sentence);
    }

    private BackupTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static BackupTrouble of(SQLException e) {
        return DAMAGED.equals(e.getSQLState())
                ? new BackupTrouble(
                        "The database is damaged (%s): nothing was written. Restore the last good backup."
                                .formatted(e.getMessage()),
                        e)
                : new BackupTrouble("The database did not do it: " + e.getMessage(), e);
    }

    static BackupTrouble of(IOException e) {
        return new BackupTrouble("A file could not be read or written: " + e, e);
    }
}
