/**
 * How the program itself is, for whoever looks after it: one page that a non-expert reads.
 *
 * <p>Words: <em>part</em> (one thing that was looked at), <em>condition</em> (how it is),
 * <em>overview</em> (all parts together).
 *
 * <p>Invariant: it looks and never changes; what can be mended is mended where the link leads. The
 * one exception is {@link org.tertulia.operations.Releasing}: an owner lets a copy send.
 *
 * <p>Read first: {@link org.tertulia.operations.Part}, {@link org.tertulia.operations.Surveying};
 * then {@code backup} and {@code metrics}.
 */
@NullMarked
package org.tertulia.operations;

import org.jspecify.annotations.NullMarked;
