/**
 * The record of what was done: every domain event, in the transaction that made it true,
 * append-only and chained by hashes, so that a change or a gap shows.
 *
 * <p>Words: <em>entry</em> (one event as it was recorded), <em>chain</em> (each entry's hash covers
 * the entry before), <em>head</em> (the end of the chain), <em>verification</em> (recomputing it),
 * <em>anchor</em> (the head as it once was, written down outside the database).
 *
 * <p>Invariants: no event is published without its entry; entries are numbered without gaps; the
 * application's role may add and read entries and nothing else.
 *
 * <p>Read first: {@code Recording}, {@link org.tertulia.audit.Verification}.
 */
@NullMarked
package org.tertulia.audit;

import org.jspecify.annotations.NullMarked;
