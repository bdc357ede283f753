/**
 * Who the company is: its brands, its members and what each of them may see.
 *
 * <p>Words: <em>brand</em> (what the company speaks for), <em>member</em> (a person with a role),
 * <em>sight</em> (what a member may see), <em>department</em> (people who can act, and who heads
 * them).
 *
 * <p>Invariant: nothing is found without a {@link org.tertulia.organization.Sight}.
 */
@NullMarked
package org.tertulia.organization;

import org.jspecify.annotations.NullMarked;
