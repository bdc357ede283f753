/**
 * Web push: what a browser shows though no page of ours is open.
 *
 * <p>Words: <em>browser</em> (one that a member let us write to), <em>push service</em> (whoever
 * carries it there: the browser's maker, as a rule), <em>push</em> (one thing sent to one browser),
 * <em>keys of the house</em> (VAPID, RFC 8292: by them push services know who writes).
 *
 * <p>Invariants: a push is written in the transaction of what it tells of, and each attempt is
 * written down before it is made; what it says is encrypted for the browser alone (RFC 8291);
 * addresses, keys and what is said lie sealed in the database and stand in no page and no log; only
 * https goes there, by the same rules as all other addresses; a browser that its push service no
 * longer knows is forgotten.
 *
 * <p>Read first: {@link org.tertulia.shifts.reaching.push.Pushing}, {@code Carrying}, {@code
 * Sealing}.
 */
@NullMarked
package org.tertulia.shifts.reaching.push;

import org.jspecify.annotations.NullMarked;
