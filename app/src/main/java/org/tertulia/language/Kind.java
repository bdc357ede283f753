package org.tertulia.language;

/**
 * What a token is. Every kind but words and numbers keeps a sign in front that no other kind can
 * start with ({@code @ana}, {@code #olmo}, {@code https://olmo.es/x}, {@code //olmo.es}), so the
 * text of a token tells its kind.
 */
public enum Kind {
    WORD,
    NUMBER,
    HANDLE,
    HASHTAG,
    URL,
    DOMAIN,
    EMOJI
}
