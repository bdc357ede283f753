/**
 * The end of a shift: what somebody holds passes to who is on duty next, or back to all.
 *
 * <p>Words: <em>handover</em> (what passed, with a note for who comes next), <em>successor</em> (to
 * whom it may), <em>reminder</em> (some time before the end, of what is held), <em>relief</em> (the
 * look, some time after a shift ended, at whether anything still is in the hands of who is gone).
 *
 * <p>Invariants: nothing stays with somebody whose shift ended and who began no other; who has no
 * shift is never relieved, so that a company without a roster sees nothing of it; each shift is
 * relieved once; a note goes after a month, since it may name people.
 *
 * <p>Read first: {@code Passing}, {@code Relieving}.
 */
@NullMarked
package org.tertulia.inbox.handover;

import org.jspecify.annotations.NullMarked;
