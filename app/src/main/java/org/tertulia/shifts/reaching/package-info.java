/**
 * Reaching people who look at no page of ours: when each is told by push and e-mail and when not,
 * and whom an urgent thing calls, one after the other, until somebody sees to it.
 *
 * <p>Words: <em>reached</em> (told outside the app at that moment), <em>silence</em> (not reached:
 * outside the own shift, or in the own quiet hours where the roster does not know the person),
 * <em>summary</em> (one sentence about what silence held back), <em>chain</em> (whom a brand calls,
 * step by step), <em>step</em> (who is called, and how long they have), <em>call</em> (one urgent
 * thing on its way along a chain), <em>acknowledge</em> (say that one sees to it),
 * <em>occasion</em> (what a brand calls for).
 *
 * <p>Invariants: silence delays and loses nothing: what is held back waits in the app and is told
 * as one summary when it ends; a call breaks silence only where the chain names the person; of one
 * thing one call runs at a time; each person is called once by a call, in the transaction that
 * moves it on, whatever crashes; a call ends when somebody acknowledges it or what it was about is
 * settled, and everybody who was called learns who.
 *
 * <p>Read first: {@link org.tertulia.shifts.reaching.Standing}, {@link
 * org.tertulia.shifts.reaching.Plan}, {@link org.tertulia.shifts.reaching.Calling}; {@code push}
 * sends. Publishes the facts in {@link org.tertulia.shifts.reaching.ReachingFact}.
 */
@NamedInterface("reaching")
@NullMarked
package org.tertulia.shifts.reaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
