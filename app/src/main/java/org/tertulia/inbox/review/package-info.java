/**
 * Supervision: answers are reviewed against criteria, so that people learn from it.
 *
 * <p>Words: <em>plan</em> (which answers of a brand are reviewed), <em>lot</em> (chance that lies
 * in the id of a message), <em>pick</em> (an answer to be reviewed, and why), <em>criterion</em>,
 * <em>mark</em> (1 to 5 points by one criterion), <em>grade</em> (all marks of a review by their
 * weights, 0 to 100), <em>second</em> (a review by another person who does not see the first),
 * <em>talk</em> (what is said to the agent, and what the agent says to it).
 *
 * <p>Invariants: nobody reviews an answer of their own; a review is seen by others only when all
 * reviews of the answer are in; the same message is drawn or not drawn whenever it is asked; an
 * agent sees reviews of the own answers alone; a mark keeps the weight of its time.
 *
 * <p>Read first: {@link org.tertulia.inbox.review.Picking}, {@link
 * org.tertulia.inbox.review.Reviewing}, {@link org.tertulia.inbox.review.Agreement}. Publishes the
 * facts in {@link org.tertulia.inbox.review.ReviewFact}.
 */
@NamedInterface("review")
@NullMarked
package org.tertulia.inbox.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
