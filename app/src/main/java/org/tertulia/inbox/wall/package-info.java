/**
 * The screen on the wall of the room: what waits in which queue, and who is there to answer it.
 *
 * <p>Words: <em>at risk</em> (not broken yet, but so far that somebody was warned of it).
 *
 * <p>Invariants: it reads and changes nothing; each figure opens the rows behind it; however much
 * waits, it looks at the first of each queue alone.
 *
 * <p>Read first: {@code Wall}.
 */
@NullMarked
package org.tertulia.inbox.wall;

import org.jspecify.annotations.NullMarked;
