/**
 * Backups: one file with all that cannot be had again, made beside a running program or without
 * one, and put back as a whole or not at all.
 *
 * <p>Words: <em>piece</em> (a table or a file within the backup), <em>manifest</em> (what the
 * backup holds, with the SHA-256 of each piece and the end of the record), <em>ledger</em> (the
 * list of backups that were made).
 *
 * <p>Invariants: all tables are read as they were at one moment; a backup that is not whole is
 * refused before anything is written; keys are in no backup unless asked for; a restored program
 * sends nothing until an owner says so.
 *
 * <p>Read first: {@code BackingUp}, {@code BackupFile}, {@code Restoring}.
 */
@NullMarked
package org.tertulia.operations.backup;

import org.jspecify.annotations.NullMarked;
