/**
 * The record: every message heard or said, append-only, with all its versions; the stream of them;
 * search over them.
 *
 * <p>Words: <em>fact</em> (that a message was there: kept for ever), <em>body</em> (author and
 * text: erasable by one audited function only), <em>version</em> (a form it had), <em>stream</em>
 * (the log of what was recorded, with a cursor per consumer).
 *
 * <p>Invariants: the application's role can add and read, nothing else; the order of the stream is
 * the order of commit; the count of messages never falls.
 */
@NullMarked
package org.tertulia.messages;

import org.jspecify.annotations.NullMarked;
