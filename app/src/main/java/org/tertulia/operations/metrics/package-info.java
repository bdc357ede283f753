/**
 * Figures for Prometheus, on a port of their own and only when one is named.
 *
 * <p>Words: <em>family</em> (a figure with its kind and its meaning), <em>timing</em> (how long a
 * route took). Labels name routes, states and parts of the program; never a person, a channel or
 * anything said.
 *
 * <p>Read first: {@code Figures}.
 */
@NullMarked
package org.tertulia.operations.metrics;

import org.jspecify.annotations.NullMarked;
