/**
 * Conversations: each message that expects an answer lies before a person, with the clock running,
 * until it is answered or somebody says why it needs no answer.
 *
 * <p>Words: <em>conversation</em> (one matter with one contact of one brand), <em>question</em>
 * (what the contact said and no confirmed answer followed), <em>promise</em> (the time by which
 * that answer is due), <em>hold</em> (who has taken it on), <em>turn</em> (a message in a
 * conversation), <em>closure</em> (how it ended), <em>merge</em> (several conversations with one
 * contact are one matter), <em>split</em> (one is two).
 *
 * <p>Invariants: a conversation ends as answered or as needing no answer because of a reason; only
 * a confirmed answer that is more than a word that we are on it stops the clock; only its holder
 * speaks in it; a key says a thing once; each message lies in one conversation, whatever is merged
 * or split; of a customer's words nothing is kept here.
 *
 * <p>Read first: {@link org.tertulia.inbox.Conversation}, {@link org.tertulia.inbox.State}, {@link
 * org.tertulia.inbox.Intake}, {@link org.tertulia.inbox.Answering}.
 *
 * <p>Publishes: the facts in {@link org.tertulia.inbox.InboxFact}.
 */
@NullMarked
package org.tertulia.inbox;

import org.jspecify.annotations.NullMarked;
