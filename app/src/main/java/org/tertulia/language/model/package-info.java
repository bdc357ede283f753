/**
 * The learned part of understanding: a text becomes a handful of hashed features, a feature is a
 * row of small weights, and the sum of the rows says it all at once. What is learned is one file.
 *
 * <p>Words: <em>feature</em> (a piece of a text by its number: a word, two words, some letters, a
 * sign), <em>head</em> (one question with its labels), <em>column</em> (one label of one head).
 *
 * <p>Read first: {@link org.tertulia.language.model.Meaning}, {@link
 * org.tertulia.language.model.Model}.
 */
@NamedInterface("model")
@NullMarked
package org.tertulia.language.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
