/**
 * Answers that somebody else agrees with before they go, and the rules by which they need it.
 *
 * <p>Words: <em>rule</em> (which answers need approval, and whose), <em>occasion</em> (what is
 * known of an answer that is about to be said), <em>ground</em> (a rule or a protocol because of
 * which it needs approval, and what of it fitted), <em>need</em> (all grounds, and whose approval
 * they ask for), <em>draft</em> (an answer that waits, with its versions).
 *
 * <p>Invariants: without a rule or a protocol that says so nothing needs approval; a conversation
 * has one draft that waits at most, and it is its holder's; the promise runs on meanwhile; what was
 * approved is said once, in the transaction of the approval, by {@link
 * org.tertulia.inbox.Answering}, under the name of its author; a draft ends with the hold of its
 * author; when the contact writes again, whoever agreed looks again.
 *
 * <p>Read first: {@link org.tertulia.inbox.drafts.Needs}, {@link
 * org.tertulia.inbox.drafts.Submitting}. Publishes {@link
 * org.tertulia.inbox.drafts.ApprovalRuleFact}; what is decided is told by {@link
 * org.tertulia.approvals.ApprovalFact}.
 */
@NamedInterface("drafts")
@NullMarked
package org.tertulia.inbox.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
