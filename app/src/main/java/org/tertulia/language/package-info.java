/**
 * What a text says of itself: tokens, and the language it is written in.
 *
 * <p>Knows nothing of social media beyond how people write there: handles, hashtags, addresses and
 * emoji are tokens like words.
 */
@NullMarked
package org.tertulia.language;

import org.jspecify.annotations.NullMarked;
