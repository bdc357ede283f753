package org.tertulia.language;

/** One walk over one text. */
final class Tokenizer {

    private static final int JOINER = 0x200D;

    private final String text;
    private final int length;
    private final Tokens tokens;
    private int at;
    private int position;

    Tokenizer(String text) {
        this.text = text;
        length = text.length();
        tokens = new Tokens(text);
    }

    Tokens tokens() {
        while (at < length) {
            char c = text.charAt(at);
            if (Folding.of(c) > Folding.NOTHING) {
                if (addressAhead(c)) {
                    address();
                } else {
                    word(length);
                    position++;
                }
            } else if ((c == '@' || c == '＠') && nameAhead()) {
                handle();
            } else if ((c == '#' || c == '＃') && nameAhead()) {
                hashtag();
            } else if (c >= 0x2190) {
                signs();
            } else {
                at++;
            }
        }
        return tokens;
    }

    /** A word or a number, not beyond {@code limit}. */
    private void word(int limit) {
        int start = at;
        boolean number = true;
        char last = 0;
        while (at < limit) {
            char c = text.charAt(at);
            char folded = Folding.of(c);
            if (folded > Folding.SEVERAL) {
                if (c >= 0x3040 && Folding.standsAlone(c)) {
                    if (at == start) {
                        at++;
                        tokens.append(folded);
                        number = false;
                    }
                    break;
                }
                tokens.append(folded);
                number &= folded <= '9';
                last = folded;
                at++;
            } else if (folded == Folding.NOTHING) {
                at++;
            } else if (folded == Folding.SEVERAL) {
                for (char each : Folding.expansion(c).toCharArray()) {
                    tokens.append(each);
                    number &= each <= '9';
                    last = each;
                }
                at++;
            } else if (number
                    && last != 0
                    && (c == '.' || c == ',' || c == ':')
                    && digitAt(at + 1)) {
                tokens.append(c);
                at++;
            } else if (c == '·'
                    && last == 'l'
                    && at + 1 < limit
                    && Folding.of(text.charAt(at + 1)) == 'l') {
                at++;
            } else if (Character.isHighSurrogate(c) && at + 1 < limit) {
                int codePoint = text.codePointAt(at);
                boolean alone = Folding.standsAlone(codePoint);
                if (!Folding.belongs(codePoint) || alone && at > start) {
                    break;
                }
                for (char each : Folding.expansion(codePoint).toCharArray()) {
                    tokens.append(each);
                    number &= each <= '9';
                    last = each;
                }
                at += 2;
                if (alone) {
                    break;
                }
            } else {
                break;
            }
        }
        tokens.end(number ? Kind.NUMBER : Kind.WORD, position, start, at);
    }

    private void handle() {
        int start = at++;
        tokens.append('@');
        int nameEnd = name(true);
        int end = nameEnd;
        if (at + 1 < length && text.charAt(at) == '@' && inName(at + 1)) {
            tokens.append('@');
            at++;
            end = name(true);
        }
        tokens.end(Kind.HANDLE, position, start, end);
        if (end != nameEnd) {
            at = start + 1;
            tokens.append('@');
            name(true);
            tokens.end(Kind.HANDLE, position, start, nameEnd);
        }
        wordsInside(start + 1, nameEnd);
        at = end;
        position++;
    }

    private void hashtag() {
        int start = at++;
        tokens.append('#');
        int end = name(false);
        tokens.end(Kind.HASHTAG, position, start, end);
        wordsInside(start + 1, end);
        at = end;
        position++;
    }

    /** The name behind a sign, appended; answers where it ends. */
    private int name(boolean dotted) {
        while (at < length) {
            char c = text.charAt(at);
            char folded = Folding.of(c);
            if (folded > Folding.SEVERAL) {
                tokens.append(folded);
            } else if (c == '_' || dotted && (c == '.' || c == '-') && inName(at + 1)) {
                tokens.append(c);
            } else if (folded == Folding.SEVERAL) {
                append(Folding.expansion(c));
            } else if (folded == Folding.BREAK) {
                break;
            }
            at++;
        }
        return at;
    }

    /** Who looks for a word also finds it in a hashtag, in a handle, and in their parts. */
    private void wordsInside(int from, int to) {
        at = from;
        while (at < to) {
            if (Folding.of(text.charAt(at)) > Folding.NOTHING) {
                word(to);
            } else {
                at++;
            }
        }
    }

    private void address() {
        int start = at;
        int end = start;
        while (end < length && !endsAddress(text.charAt(end))) {
            end++;
        }
        while (trailing(text.charAt(end - 1), start, end)) {
            end--;
        }
        appendLower(start, end);
        tokens.end(Kind.URL, position, start, end);
        int slashes = text.indexOf("://", start);
        int host = slashes >= 0 && slashes < end ? slashes + 3 : start;
        int hostEnd = host;
        while (hostEnd < end && "/?#:".indexOf(text.charAt(hostEnd)) < 0) {
            hostEnd++;
        }
        if (text.regionMatches(true, host, "www.", 0, 4)) {
            host += 4;
        }
        domains(host, hostEnd);
        at = end;
        position++;
    }

    /**
     * The domain and those that it belongs to, but for the one that belongs to a country or all.
     */
    private void domains(int from, int to) {
        for (int host = from, dot; host < to; host = dot + 1) {
            dot = text.indexOf('.', host);
            if (host > from && (dot < 0 || dot >= to)) {
                break;
            }
            append("//");
            appendLower(host, to);
            tokens.end(Kind.DOMAIN, position, host, to);
            if (dot < 0) {
                break;
            }
        }
    }

    private boolean addressAhead(char c) {
        int host;
        if (c == 'h' || c == 'H') {
            host = ahead("https://") ? at + 8 : ahead("http://") ? at + 7 : length;
        } else if (c == 'w' || c == 'W') {
            host = ahead("www.") ? at + 4 : length;
        } else {
            return false;
        }
        return host < length && Folding.of(text.charAt(host)) > Folding.NOTHING;
    }

    private boolean ahead(String beginning) {
        return text.regionMatches(true, at, beginning, 0, beginning.length());
    }

    private static boolean endsAddress(char c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isISOControl(c)
                || Character.isSpaceChar(c)
                || "\"<>«»“”„…{}|\\^`*".indexOf(c) >= 0;
    }

    private boolean trailing(char c, int start, int end) {
        return ".,;:!?'’]".indexOf(c) >= 0
                || c == ')' && text.substring(start, end).indexOf('(') < 0;
    }

    /** Emoji; everything else up here that is no word is passed over. */
    private void signs() {
        int codePoint = text.codePointAt(at);
        int width = Character.charCount(codePoint);
        if (emoji(codePoint)) {
            emojis(codePoint);
        } else if (width == 2 && Folding.belongs(codePoint)) {
            word(length);
            position++;
        } else {
            at += width;
        }
    }

    private void emojis(int first) {
        int start = at;
        appendCodePoint(first);
        at += Character.charCount(first);
        boolean flag = regional(first);
        while (at < length) {
            int next = text.codePointAt(at);
            int width = Character.charCount(next);
            if (flag && regional(next)) {
                appendCodePoint(next);
                flag = false;
            } else if (next == JOINER && at + 1 < length && pictograph(text.codePointAt(at + 1))) {
                int joined = text.codePointAt(at + 1);
                appendCodePoint(JOINER);
                appendCodePoint(joined);
                width = 1 + Character.charCount(joined);
            } else if (next >= 0xE0020 && next <= 0xE007F) {
                appendCodePoint(next);
            } else if (next != 0xFE0F && !Character.isEmojiModifier(next)) {
                break;
            }
            at += width;
        }
        tokens.end(Kind.EMOJI, position++, start, at);
    }

    private static boolean emoji(int codePoint) {
        return pictograph(codePoint) || regional(codePoint);
    }

    private static boolean pictograph(int codePoint) {
        return codePoint >= 0x2190 && Character.isExtendedPictographic(codePoint);
    }

    private static boolean regional(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    /** A sign in the middle of a word ({@code ana@olmo.es}) begins nothing. */
    private boolean nameAhead() {
        return (at == 0 || !inName(at - 1)) && inName(at + 1);
    }

    private boolean inName(int index) {
        if (index >= length) {
            return false;
        }
        char c = text.charAt(index);
        return c == '_' || Folding.of(c) > Folding.NOTHING;
    }

    private boolean digitAt(int index) {
        if (index >= length) {
            return false;
        }
        char folded = Folding.of(text.charAt(index));
        return folded >= '0' && folded <= '9';
    }

    private void append(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            tokens.append(folded.charAt(i));
        }
    }

    private void appendCodePoint(int codePoint) {
        append(Character.toString(codePoint));
    }

    private void appendLower(int from, int to) {
        for (int i = from; i < to; i++) {
            tokens.append(Character.toLowerCase(text.charAt(i)));
        }
    }
}
