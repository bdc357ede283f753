/**
 * The words that all modules share: ids, actors, roles, events, refusals and the clock; and {@link
 * org.tertulia.kernel.Rows}, the quick way into a table. Nothing that only one module needs.
 *
 * <p>Read first: {@link org.tertulia.kernel.UseCase}, {@link org.tertulia.kernel.Refusal}, {@link
 * org.tertulia.kernel.DomainEvent}.
 */
@NullMarked
package org.tertulia.kernel;

import org.jspecify.annotations.NullMarked;
