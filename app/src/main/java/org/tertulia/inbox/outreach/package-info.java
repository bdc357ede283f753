/**
 * Taking part: from a message that does not address us, and that a watch found, to a conversation
 * that we begin; and what came of it.
 *
 * <p>Words: <em>opportunity</em> (such a message, with why taking part may be worth it),
 * <em>part</em> (what was decided of it: a conversation for a purpose, or that it is not worth it),
 * <em>begun</em> (of a conversation: by us, and nobody has answered yet), <em>left alone</em> (an
 * account with which we begin nothing), <em>declared</em> (an account that says of itself that it
 * wants nobody), <em>cap</em> (how often we begin something), <em>quiet hours</em> (in which we do
 * not), <em>question</em> (what we ask the audience: of many one by one, and of all by a post).
 *
 * <p>Invariants: one decision for each message; nobody who is left alone, or says that they want
 * nobody, is spoken to; caps are kept in the transaction that sends; we speak once and then wait;
 * while nobody answered nothing is promised, and what we said counts as no answer; of an account a
 * hash is kept, no name.
 *
 * <p>Read first: {@link org.tertulia.inbox.outreach.Etiquette}, {@link
 * org.tertulia.inbox.Beginning}, {@link org.tertulia.inbox.outreach.Opportunities}. Publishes the
 * facts in {@link org.tertulia.inbox.outreach.OutreachFact}.
 */
@NamedInterface("outreach")
@NullMarked
package org.tertulia.inbox.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
