/**
 * How the program itself is, for whoever looks after it: one page that a non-expert reads.
 *
 * <p>Words: <em>part</em> (one thing that was looked at), <em>condition</em> (how it is),
 * <em>overview</em> (all parts together).
 *
 * <p>Invariant: it looks and never changes; what can be mended is mended where the link leads.
 *
 * <p>Read first: {@link org.tertulia.operations.Part}, {@link org.tertulia.operations.Surveying}.
 */
@NullMarked
package org.tertulia.operations;

import org.jspecify.annotations.NullMarked;
