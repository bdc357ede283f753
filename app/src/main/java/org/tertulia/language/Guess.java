package org.tertulia.language;

import java.util.Optional;

/**
 * What language a text seems to be in.
 *
 * @param language ISO 639-1 code; empty where the text says too little to tell
 * @param confidence how likely the best language is, from 0 to 1, also where it is not likely
 *     enough to be named
 */
public record Guess(Optional<String> language, double confidence) {}
