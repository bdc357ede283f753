/**
 * The words that rise: what people who are heard speak of now, and did not before.
 *
 * <p>Words: <em>topic word</em> (a word or hashtag that can say what a message is about: no stop
 * word, no number, no handle), <em>surprise</em> (how unlikely it is that so many more messages say
 * it by chance).
 *
 * <p>Invariants: a message counts a word once; as many messages are read as {@link
 * org.tertulia.listening.words.RisingWords} says, however many there are, and what was read is
 * told; the figure of a word is the number of messages that the list of mentions shows for it.
 */
@NullMarked
package org.tertulia.listening.words;

import org.jspecify.annotations.NullMarked;
