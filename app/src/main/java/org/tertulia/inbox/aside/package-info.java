/**
 * Aside: a conversation that began before all goes on in private, with the customer's consent, and
 * what came of it is told in public.
 *
 * <p>Words: <em>aside</em> (from when it went on in private until it came back), <em>consent</em>
 * (how the customer agreed to be written to there), <em>closing note</em> (what is said to all at
 * the end), <em>untold</em> (why nothing was said).
 *
 * <p>Invariants: a conversation is aside once at a time; while it is, what is answered is read by
 * its contact alone; nobody is written to elsewhere without a consent that is written down; the
 * clock runs on; what went aside does not close before it was told in public, or somebody said why
 * not; whereto it went goes when the person is erased.
 *
 * <p>Read first: {@link org.tertulia.inbox.aside.GoingAside}, {@link
 * org.tertulia.inbox.aside.ClosingNotes}. Publishes the facts in {@link
 * org.tertulia.inbox.aside.AsideFact}.
 */
@NamedInterface("aside")
@NullMarked
package org.tertulia.inbox.aside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
