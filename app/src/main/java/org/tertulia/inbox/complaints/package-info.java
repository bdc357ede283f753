/**
 * Formal complaints: a mark on a conversation, with a reference and a date by which it is resolved.
 *
 * <p>Words: <em>complaint</em> (a conversation that is one by the law or by our own rules),
 * <em>reference</em> (its number, which the customer is told), <em>working day</em> (a day on which
 * the calendar opens at all), <em>resolution</em> (how it ended).
 *
 * <p>Invariants: a conversation is a complaint once; the references of a year have no gap; the date
 * that was told does not move when the rule or the calendar does.
 *
 * <p>Read first: {@link org.tertulia.inbox.complaints.Complaining}. Publishes the facts in {@link
 * org.tertulia.inbox.complaints.ComplaintFact}.
 */
@NullMarked
package org.tertulia.inbox.complaints;

import org.jspecify.annotations.NullMarked;
