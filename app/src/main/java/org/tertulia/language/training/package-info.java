/**
 * How a model is learned and measured: from seed messages written for it, from data sets that
 * permit it, and, in an installation, from what its agents corrected.
 *
 * <p>Words: <em>example</em> (a text with what is known of it), <em>ground</em> (what features mean
 * to each other, learned from the emoji that people chose), <em>shipped</em> (learned only from
 * what may be given away), <em>measuring</em> (learned from everything, never given away),
 * <em>lesson</em> (what a reader of messages said of one), <em>guard</em> (a tenth of the seeds,
 * kept back to see whether a pupil forgets).
 *
 * <p>Read first: {@link org.tertulia.language.training.Learner}, {@link
 * org.tertulia.language.training.Train}, {@link org.tertulia.language.training.Evaluate}; {@link
 * org.tertulia.language.training.Teaching}.
 */
@NamedInterface("training")
@NullMarked
package org.tertulia.language.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
