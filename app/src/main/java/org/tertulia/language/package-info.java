/**
 * What a text says of itself: its tokens, and the language it is written in. Knows nothing of
 * networks or conversations; handles, hashtags, addresses and emoji are tokens like words.
 *
 * <p>Words: <em>folding</em> (case and accents fall, so that texts that read alike are alike),
 * <em>token</em> (a folded piece with its {@link org.tertulia.language.Kind kind}),
 * <em>position</em> (its place in the row; a hashtag and the words inside it share one),
 * <em>undetermined</em> (the text says too little to name its language).
 *
 * <p>Invariants: folding a folded text changes nothing; the text of a token tells its kind; nothing
 * here throws, whatever the text.
 *
 * <p>Read first: {@link org.tertulia.language.Text}, {@link org.tertulia.language.Tokens}, {@link
 * org.tertulia.language.Languages}.
 */
@NullMarked
package org.tertulia.language;

import org.jspecify.annotations.NullMarked;
