/**
 * Who attends which channels, and when: the roster, its cover, its swaps.
 *
 * <p>Words: <em>shift</em> (a member on duty on a local date, from one local time to another, for
 * some channels, a brand or everything), <em>roster</em> (all shifts), <em>pattern</em> (a shift
 * that comes back on a weekday, every week or every few weeks), <em>substitute</em> (who stands in
 * for the member to whom a shift belongs), <em>absence</em> (dates on which a member is on no
 * duty), <em>swap</em> (a shift given to another member, or for one of theirs: asked by one,
 * accepted by the other, approved by a supervisor), <em>on duty</em> (has a shift at that moment
 * for that channel).
 *
 * <p>Invariants: a shift is local time plus zone, so that it begins at nine on the clock of the
 * wall whatever the season; nobody has two shifts at once; who is absent is not on duty; a swap
 * changes the roster only once all three have agreed, and only if both shifts still are as they
 * were when it was asked; whoever changes a shift says which version of it they saw.
 */
@NullMarked
package org.tertulia.shifts;

import org.jspecify.annotations.NullMarked;
