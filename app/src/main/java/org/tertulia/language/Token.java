package org.tertulia.language;

/**
 * One token of a text, folded; {@code start} and {@code end} are offsets into the text as written.
 * Tokens that lie on one another (a hashtag and the words inside it) share a position.
 */
public record Token(String text, Kind kind, int position, int start, int end) {}
