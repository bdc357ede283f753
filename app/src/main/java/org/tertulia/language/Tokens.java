package org.tertulia.language;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;

/**
 * The tokens of one text, in a few arrays instead of an object each, because millions go by. A list
 * of {@link Token} for those who have time; the matching engine reads the numbers.
 */
public final class Tokens extends AbstractList<Token> {

    private static final int WIDTH = 4;
    private static final long SCATTER = 0x9E37_79B9_7F4A_7C15L;

    /** Ends the key of a text as it was written; no token contains it. */
    private static final char WRITTEN = 1;

    private static final Kind[] KINDS = Kind.values();
    private static final byte WORD = (byte) Kind.WORD.ordinal();

    private final String source;
    private char[] chars;
    private int[] numbers;
    private long[] keys;
    private byte[] kinds;
    private int filled;
    private int size;

    Tokens(String source) {
        this.source = source;
        chars = new char[source.length() + 16];
        int guess = source.length() / 5 + 4;
        numbers = new int[guess * WIDTH + 1];
        keys = new long[guess];
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
            keys = Arrays.copyOf(keys, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2 * WIDTH + 1);
        }
        int at = size * WIDTH;
        numbers[at + 1] = position;
        numbers[at + 2] = start;
        numbers[at + 3] = end;
        keys[size] = key(0, chars, from, filled);
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
        return numbers[check(index) * WIDTH + 1];
    }

    /** Offset into the source of the first character. */
    public int start(int index) {
        return numbers[check(index) * WIDTH + 2];
    }

    /** Offset into the source behind the last character. */
    public int end(int index) {
        return numbers[check(index) * WIDTH + 3];
    }

    /** The {@linkplain #key(String) key} of the folded text, without making the string. */
    public long key(int index) {
        return keys[check(index)];
    }

    /** The key of what a word is without its ending; of anything else the key of all of it. */
    public long stemKey(int index, Stems stems) {
        return kinds[check(index)] == WORD
                ? stems.key(chars, from(index), numbers[(index + 1) * WIDTH])
                : keys[index];
    }

    /** What a word is without its ending; anything else as it stands. */
    public String stem(int index, Stems stems) {
        return kinds[check(index)] == WORD
                ? stems.stem(chars, from(index), numbers[(index + 1) * WIDTH])
                : text(index);
    }

    /** The key of the text as it was written, capitals and accents kept. */
    public long writtenKey(int index) {
        long key = 0;
        for (int i = start(index), end = end(index); i < end; i++) {
            key = key(key, source.charAt(i));
        }
        return key(key, WRITTEN);
    }

    /** The key of a token as somebody must have written it: see {@link #writtenKey(int)}. */
    public static long writtenKey(String text) {
        return key(key(0, text), WRITTEN);
    }

    /**
     * A number for a text. That two texts of all that are ever compared share one is less likely
     * than that the machine errs, so nobody compares the texts themselves.
     */
    public static long key(String text) {
        return key(0, text);
    }

    /** The key of a text that goes on by a character, from the key of the text before it. */
    public static long key(long before, char c) {
        return (before + c) * SCATTER;
    }

    static long key(long before, String text) {
        long key = before;
        for (int i = 0; i < text.length(); i++) {
            key = key(key, text.charAt(i));
        }
        return key;
    }

    static long key(long before, char[] chars, int from, int to) {
        long key = before;
        for (int i = from; i < to; i++) {
            key = key(key, chars[i]);
        }
        return key;
    }

    /** Length of the folded text in characters. */
    public int length(int index) {
        return numbers[(check(index) + 1) * WIDTH] - from(index);
    }

    /** One character of the folded text. */
    public char charAt(int index, int offset) {
        return chars[from(index) + offset];
    }

    /** Writes the folded text of a token to the beginning of an array that is long enough. */
    public void copy(int index, char[] to) {
        System.arraycopy(chars, from(index), to, 0, length(index));
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
