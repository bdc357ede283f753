/**
 * The launcher of the PostgreSQL that Tertulia brings along, so that a person who tries it installs
 * nothing, and a test runs on the real thing.
 *
 * <p>Words: a <em>folder</em> is what the person names ({@code ./data}); the launcher keeps to its
 * {@code postgres} folder, which holds the unpacked program ({@code bin-…}), the cluster ({@code
 * data}), its {@code log}, the {@code passwords} (0600) and the {@code lock}. An <em>orphan</em> is
 * a PostgreSQL whose Tertulia was killed; the next start ends it, and only it.
 *
 * <p>Invariants: one program per folder, and a second one is refused without touching the first
 * one's database; a database that is not thrown away answers a commit only once it is on the disk;
 * what is half made by a crash in the first start never carries the final name; passwords appear in
 * no log and no message; the database listens on this machine's own address only.
 *
 * <p>Three roles: {@code tertulia_admin} (superuser, for this launcher and backups), {@code
 * tertulia_owner} (owns the tables and runs the migrations) and {@code tertulia_app} (signs in and
 * has only what a migration grants).
 *
 * <p>Read first: {@link EmbeddedPostgres}, then {@link Cluster} and {@link Server}.
 */
@NullMarked
package tertulia.postgres;

import org.jspecify.annotations.NullMarked;
