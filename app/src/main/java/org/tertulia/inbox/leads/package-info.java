/**
 * Leads: conversations that were handed to who sells, and what came of them.
 *
 * <p>Words: <em>lead</em> (a conversation in a queue that takes leads), <em>ending</em> (won, lost,
 * or no interest).
 *
 * <p>Invariants: a lead does not close before it is said how it ended; who handed it over by hand
 * is told; a sum belongs to what was won.
 *
 * <p>Read first: {@link org.tertulia.inbox.leads.EndingLeads}. Publishes {@link
 * org.tertulia.inbox.leads.LeadFact}.
 */
@NullMarked
package org.tertulia.inbox.leads;

import org.jspecify.annotations.NullMarked;
