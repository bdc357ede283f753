/**
 * Rounds: somebody looks at each channel, every so often, and signs for it.
 *
 * <p>Words: <em>plan</em> (how often a channel is looked at, within which hours, and who is due),
 * <em>round</em> (one look that is due), <em>sign-off</em> (who made it, and what was seen),
 * <em>novelty</em> (what a channel brought since the last sign-off), <em>overdue</em> (late, and
 * still to be made), <em>missed</em> (nobody made it before the next one), <em>called off</em> (it
 * was not to be made after all).
 *
 * <p>Invariants: of one channel at most one round is open; a round has one sign-off, whoever signs
 * twice or at once; what came while somebody looked is new to the next; a late round is told once;
 * the state of a round follows from the clock and from what is written down, never from when a loop
 * ran.
 *
 * <p>Read first: {@link org.tertulia.listening.rounds.Schedule}, {@link
 * org.tertulia.listening.rounds.Keeping}, {@link org.tertulia.listening.rounds.SigningOff}.
 * Publishes {@link org.tertulia.listening.rounds.RoundsPlanned}, {@link
 * org.tertulia.listening.rounds.RoundsDropped}, {@link org.tertulia.listening.rounds.RoundOverdue},
 * {@link org.tertulia.listening.rounds.RoundSignedOff}.
 */
@NamedInterface("rounds")
@NullMarked
package org.tertulia.listening.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
