/**
 * What the company makes of what people say: insights, from a message to an idea for a process or a
 * product, sent to the department that can act, and followed to its end.
 *
 * <p>Words: <em>insight</em> (an idea for the company, with the messages behind it),
 * <em>source</em> (one of those messages), <em>step</em> (what was done with it, by whom and when),
 * <em>decision</em> (it is taken up, or declined for a reason), <em>effect</em> (what changed once
 * it was done), <em>asker</em> (a conversation from which it came: who waits to hear of it).
 *
 * <p>Invariants: of what people said nothing is copied here, a source is named and read in the
 * record with the reader's own sight; who sees its messages may propose, who heads its department
 * or supervises decides; steps are only added; who decides says which state of it they saw; an
 * asker has been answered when, after the decision, an answer in that conversation reached the
 * network.
 *
 * <p>Read first: {@link org.tertulia.bulletin.InsightState}, {@link
 * org.tertulia.bulletin.Proposing}, {@link org.tertulia.bulletin.Moving}, {@link
 * org.tertulia.bulletin.Askers}.
 *
 * <p>Publishes: the facts in {@link org.tertulia.bulletin.InsightFact}.
 */
@NullMarked
package org.tertulia.bulletin;

import org.jspecify.annotations.NullMarked;
