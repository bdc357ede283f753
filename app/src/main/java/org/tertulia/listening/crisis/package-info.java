/**
 * Crisis rooms: where people come together over an alert.
 *
 * <p>Words: <em>room</em> (opened from an alert, closed with a conclusion), <em>log</em> (what was
 * said, decided and done there, in order), <em>entry</em> (one line of it), <em>task</em> (an entry
 * that gives somebody something to do, with a time), <em>presence</em> (who is in).
 *
 * <p>Invariants: an alert has one room; the log is append-only, its lines are numbered without a
 * gap, and the same line sent twice is one; a closed room takes nothing more; who is given a task
 * sees the brand, and is told.
 *
 * <p>Read first: {@link org.tertulia.listening.crisis.Opening}, {@link
 * org.tertulia.listening.crisis.Logging}. Publishes {@link
 * org.tertulia.listening.crisis.RoomOpened}, {@link org.tertulia.listening.crisis.RoomEntryMade},
 * {@link org.tertulia.listening.crisis.RoomClosed}.
 */
@NamedInterface("crisis")
@NullMarked
package org.tertulia.listening.crisis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
