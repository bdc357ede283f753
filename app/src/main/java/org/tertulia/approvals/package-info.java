/**
 * What must not go out before somebody else has agreed: steps, approvers, decisions on any subject.
 * It knows nothing of what is decided on; the module that asks keeps it, shows it and sends it.
 *
 * <p>Words: <em>subject</em> (what is decided on: a kind, an id and a brand), <em>matter</em> (what
 * a module says of its kind of subjects), <em>request</em> (that somebody agrees with one version
 * of its text), <em>step</em> (one agreement of several, in order), <em>approvers</em> (who may
 * give it), <em>act</em> (what was done with a request).
 *
 * <p>Invariants: nobody approves what they asked for themselves, nor two steps of one request; who
 * decides says which version of the request they saw, and an older one is refused; whether they may
 * is asked at that moment; of two decisions one counts; when the last step is granted the subject
 * goes out in the same transaction; acts are only added.
 *
 * <p>Read first: {@link org.tertulia.approvals.Request}, {@link org.tertulia.approvals.Deciding},
 * {@link org.tertulia.approvals.Matter}.
 *
 * <p>Publishes: the facts in {@link org.tertulia.approvals.ApprovalFact}.
 */
@NullMarked
package org.tertulia.approvals;

import org.jspecify.annotations.NullMarked;
