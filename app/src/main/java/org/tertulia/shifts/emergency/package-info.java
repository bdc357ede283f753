/**
 * Where only who is on duty answers, and the hour in which somebody else may, because something
 * cannot wait.
 *
 * <p>Words: <em>duty rule</em> (a brand in which only who is on duty answers; off until somebody
 * turns it on), <em>emergency hour</em> (“break-glass”: an hour in which a member who is not on
 * duty answers all the same, with a reason).
 *
 * <p>Invariants: the rule holds for everybody, whatever their role; nobody has two emergency hours
 * at once; each is in the record with its reason and end, who supervises is told at once, and it
 * ends by itself.
 *
 * <p>Read first: {@link org.tertulia.shifts.emergency.DutyRule}, {@link
 * org.tertulia.shifts.emergency.BreakingGlass}. Publishes the facts in {@link
 * org.tertulia.shifts.emergency.EmergencyFact}.
 */
@NamedInterface("emergency")
@NullMarked
package org.tertulia.shifts.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
