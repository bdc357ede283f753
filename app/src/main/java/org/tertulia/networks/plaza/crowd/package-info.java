/**
 * The people on a square: who they are, what they say at each step, and how they take an answer.
 * Pure: the same seed and step give the same saying, whatever the clock says. The sentences are in
 * {@code resources/plaza}.
 *
 * <p>Read first: {@link org.tertulia.networks.plaza.crowd.Script}, then {@code Manner}.
 */
@NullMarked
package org.tertulia.networks.plaza.crowd;

import org.jspecify.annotations.NullMarked;
