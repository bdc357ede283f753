/**
 * Share of voice: how much is said of us and how much of others, by whom a watch is about.
 *
 * <p>Words: <em>voice</em> (whom one watch is about: the brand, a competitor, or what somebody
 * chose), <em>share</em> (its messages, of those of all voices).
 *
 * <p>Invariants: a message counts once for each voice that it names, however often it names it; one
 * that names several is told, so that nobody takes the sum for the number of messages; what was not
 * understood is unsure, never neutral; every figure is the length of a list of mentions.
 *
 * <p>Read first: {@link org.tertulia.listening.voice.Shares}.
 */
@NamedInterface("voice")
@NullMarked
package org.tertulia.listening.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
