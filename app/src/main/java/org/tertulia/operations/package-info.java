/**
 * How the program itself is, for whoever looks after it: one page that a non-expert reads.
 *
 * <p>Words: <em>part</em> (one thing that was looked at), <em>condition</em> (how it is),
 * <em>overview</em> (all parts together).
 *
 * <p>Invariant: the page looks and never changes; what can be mended is mended where its link
 * leads. Beside it stand the acts that concern the program as a whole: an owner lets a copy send
 * ({@link org.tertulia.operations.Releasing}), backups, the demonstration.
 *
 * <p>Read first: {@link org.tertulia.operations.Part}, {@link org.tertulia.operations.Surveying};
 * then {@code backup} and {@code metrics}.
 */
@NullMarked
package org.tertulia.operations;

import org.jspecify.annotations.NullMarked;
