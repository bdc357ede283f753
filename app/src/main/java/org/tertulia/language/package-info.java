/**
 * What a text says of itself: its tokens, the language it is written in, how its author feels, what
 * they are after and how soon somebody must look. Knows nothing of networks or conversations;
 * handles, hashtags, addresses and emoji are tokens like words.
 *
 * <p>Words: <em>folding</em> (case and accents fall, so that texts that read alike are alike),
 * <em>token</em> (a folded piece with its {@link org.tertulia.language.Kind kind}),
 * <em>position</em> (its place in the row; a hashtag and the words inside it share one),
 * <em>undetermined</em> (the text says too little to name its language), <em>sense</em> (all that
 * was understood of a text, with how likely it is), <em>sure</em> (likely enough to be said; all
 * else is unclassified), <em>gist</em> (what of a sense is sure).
 *
 * <p>Invariants: folding a folded text changes nothing; the text of a token tells its kind; nothing
 * here throws, whatever the text; the same text always has the same sense.
 *
 * <p>Read first: {@link org.tertulia.language.Text}, {@link org.tertulia.language.Tokens}, {@link
 * org.tertulia.language.Understanding}.
 */
@NullMarked
package org.tertulia.language;

import org.jspecify.annotations.NullMarked;
