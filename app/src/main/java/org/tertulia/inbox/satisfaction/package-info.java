/**
 * Satisfaction: one question by link when a matter has been answered, from 1 to 5, with words if
 * they like.
 *
 * <p>Words: <em>asking</em> (a channel on which we ask), <em>link</em> (what the customer gets: it
 * is good once, for some days, without signing in), <em>rating</em> (1 to 5), <em>remark</em> (what
 * they added). An answer counts for the channel, the queue and the person of its matter, and for
 * the protocol that led to the answer.
 *
 * <p>Invariants: where nothing was set, nobody is asked; a link is answered once, also when it is
 * sent twice at once; it names nobody, and who has the table alone can answer none; looking at it
 * never answers it; what was added is read like any message of its conversation and goes when the
 * person is erased; of fewer than {@link org.tertulia.inbox.satisfaction.Tally#ENOUGH} answers no
 * average is given.
 *
 * <p>Read first: {@link org.tertulia.inbox.satisfaction.Preparing}, {@link
 * org.tertulia.inbox.satisfaction.Rating}. Publishes the facts in {@link
 * org.tertulia.inbox.satisfaction.SatisfactionFact}.
 */
@NamedInterface("satisfaction")
@NullMarked
package org.tertulia.inbox.satisfaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
