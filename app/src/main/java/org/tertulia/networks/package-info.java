/**
 * Channels on networks: what is heard there arrives as raw bytes and becomes items; what we say
 * goes out exactly once.
 *
 * <p>Words: <em>network</em> (one nested package each; its name appears nowhere else),
 * <em>channel</em> (one account, page, feed or practice profile of one brand), <em>look</em> (going
 * to see what is new), <em>inbound</em> (what arrived, as bytes), <em>item</em> (what it says),
 * <em>quarantine</em> (what could not be read), <em>outbound</em> (what is to be said).
 *
 * <p>Invariants: bytes are durable before they are parsed; an item arrives once; the cursor moves
 * in the transaction that stored what was heard; after an attempt began, nothing is sent again
 * unless the network proves it absent, gives it the same idempotency key, or a person decides.
 */
@NullMarked
package org.tertulia.networks;

import org.jspecify.annotations.NullMarked;
