/**
 * The first page of the day: what needs me now, in the order of the promises, and what changed; to
 * who supervises, the same for the team.
 *
 * <p>Words: <em>pending</em> (a conversation with an open question, as this page shows it),
 * <em>load</em> (how many there are, and how many are late), <em>hand</em> (what one person has in
 * hand), <em>first steps</em> (what a newcomer has yet to do, ticked by what is really there).
 *
 * <p>Invariant: it reads and changes nothing but who has seen enough of the first steps; each
 * figure leads to the rows behind it.
 *
 * <p>Read first: {@link org.tertulia.today.Agenda}, {@link org.tertulia.today.FirstSteps}.
 */
@NullMarked
package org.tertulia.today;

import org.jspecify.annotations.NullMarked;
