package org.tertulia.language;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;

/**
 * The tokens of one text, in a few arrays instead of an object each, because millions go by. A list
 * of {@link Token} for those who have time; the matching engine reads the numbers.
 */
public final class Tokens extends AbstractList<Token> {

    private static final int WIDTH = 5;
    private static final Kind[] KINDS = Kind.values();

    private final String source;
    private char[] chars;
    private int[] numbers;
    private byte[] kinds;
    private int filled;
    private int size;

    Tokens(String source) {
        this.source = source;
        chars = new char[source.length() + 16];
        int guess = source.length() / 5 + 4;
        numbers = new int[guess * WIDTH + 1];
        kinds = new byte[guess];
    }

    void append(char c) {
        if (filled == chars.length) {
            chars = Arrays.copyOf(chars, filled * 2);
        }
        chars[filled++] = c;
    }

    /** Ends the token whose characters were appended since the last one ended; none is no token. */
    void end(Kind kind, int position, int start, int end) {
        int from = numbers[size * WIDTH];
        if (from == filled) {
            return;
        }
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2 * WIDTH + 1);
        }
        int hash = 0;
        for (int i = from; i < filled; i++) {
            hash = 31 * hash + chars[i];
        }
        int at = size * WIDTH;
        numbers[at + 1] = hash;
        numbers[at + 2] = position;
        numbers[at + 3] = start;
        numbers[at + 4] = end;
        kinds[size++] = (byte) kind.ordinal();
        numbers[size * WIDTH] = filled;
    }

    /** How many tokens. */
    @Override
    public int size() {
        return size;
    }

    @Override
    public Token get(int index) {
        return new Token(text(index), kind(index), position(index), start(index), end(index));
    }

    /** The text as it was written. */
    public String source() {
        return source;
    }

    /** The folded text of a token. */
    public String text(int index) {
        return new String(chars, from(index), length(index));
    }

    public Kind kind(int index) {
        return KINDS[kinds[check(index)]];
    }

    /** The place in the row of words, from 0; it never falls from one token to the next. */
    public int position(int index) {
        return numbers[check(index) * WIDTH + 2];
    }

    /** Offset into the source of the first character. */
    public int start(int index) {
        return numbers[check(index) * WIDTH + 3];
    }

    /** Offset into the source behind the last character. */
    public int end(int index) {
        return numbers[check(index) * WIDTH + 4];
    }

    /** The same as {@code text(index).hashCode()}, without making the string. */
    public int hash(int index) {
        return numbers[check(index) * WIDTH + 1];
    }

    /** Length of the folded text in characters. */
    public int length(int index) {
        return numbers[(check(index) + 1) * WIDTH] - from(index);
    }

    /** One character of the folded text. */
    public char charAt(int index, int offset) {
        return chars[from(index) + offset];
    }

    /** Whether the folded text of a token begins with these characters; all of it if as long. */
    public boolean startsWith(int index, String beginning) {
        int from = from(index);
        int length = beginning.length();
        if (length > length(index)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (chars[from + i] != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The folded texts with a space between; of tokens at one position only the first. */
    @Override
    public String toString() {
        var all = new StringBuilder(filled + size);
        for (int i = 0; i < size; i++) {
            if (i == 0 || position(i) != position(i - 1)) {
                all.append(i == 0 ? "" : " ").append(chars, from(i), length(i));
            }
        }
        return all.toString();
    }

    private int from(int index) {
        return numbers[check(index) * WIDTH];
    }

    private int check(int index) {
        return Objects.checkIndex(index, size);
    }
}
