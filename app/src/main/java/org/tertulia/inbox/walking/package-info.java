/**
 * Protocols as they are followed in conversations: which one fits and why, where one stands, the
 * way that was gone, and how it ended.
 *
 * <p>Words: <em>walk</em> (a protocol that is followed in a conversation), <em>way</em> (the steps
 * left behind, and by what), <em>left</em> (a walk that ended before its protocol did, for a
 * reason), <em>use</em> (how often something of a protocol was walked, and how that ended).
 *
 * <p>Invariants: a conversation has one open walk at most; a walk goes on in the version in which
 * it was begun; its way only grows, or goes back to where a person last decided; whoever leaves it
 * says why with one key; it ends with its conversation; each answer that is given meanwhile is kept
 * with it and the way that led to it, for ever; use is counted from the walks themselves, of the
 * brands that the reader sees.
 *
 * <p>Read first: {@link org.tertulia.inbox.walking.Walking}, {@link
 * org.tertulia.inbox.walking.Walked}, {@link org.tertulia.inbox.walking.TreeUse}. Publishes {@link
 * org.tertulia.inbox.walking.WalkFact}.
 */
@NamedInterface("walking")
@NullMarked
package org.tertulia.inbox.walking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
