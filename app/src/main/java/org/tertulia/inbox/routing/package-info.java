/**
 * Routing: in which queue a conversation waits, and who may take it from there.
 *
 * <p>Words: <em>queue</em> (where conversations of a brand wait for the people of a department),
 * <em>main queue</em> (each brand's, for what no rule takes), <em>rule</em> (conditions on the
 * message that opened a conversation, and the queue it then goes to), <em>placement</em> (the queue
 * of a conversation, and what brought it there), <em>caught</em> (how many a rule decided),
 * <em>sharing</em> (by hand, or given to whom has the fewest), <em>trial</em> (what rules would
 * have done with last week's messages), <em>tongue</em> (a language that somebody speaks).
 *
 * <p>Invariants: a brand always has its main queue, and nothing that expects an answer is in none;
 * of the rules the first that fits decides, and one whose queue is closed decides nothing; rules
 * are at hand in memory and are asked without the database.
 *
 * <p>Read first: {@link org.tertulia.inbox.routing.Rule}, {@link
 * org.tertulia.inbox.routing.Conditions}, {@link org.tertulia.inbox.routing.Placing}. Publishes the
 * facts in {@link org.tertulia.inbox.routing.RoutingFact}.
 */
@NamedInterface("routing")
@NullMarked
package org.tertulia.inbox.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
