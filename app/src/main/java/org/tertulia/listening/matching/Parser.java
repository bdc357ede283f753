package org.tertulia.listening.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tertulia.language.Kind;
import org.tertulia.language.Text;
import org.tertulia.language.Tokens;
import org.tertulia.listening.matching.Reading.Mistake;
import org.tertulia.listening.matching.Reading.Parsed;

/** Reads one query text by recursive descent: OR of ANDs of NOTs of terms near one another. */
final class Parser {

    private static final String QUOTES = "\"“”„«»";
    private static final Pattern FIELD = Pattern.compile("(\\p{Alpha}+):.*");
    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}]+([._-]+[\\p{L}\\p{N}]+)*");
    private static final Pattern NEARNESS = Pattern.compile("NEAR(?:/([1-9]\\d{0,2}))?");
    private static final List<String> FIELDS =
            Stream.concat(Stream.of(Trait.values()).map(Trait::word), Stream.of("exact", "url"))
                    .toList();

    private final String text;
    private int at;
    private int depth;
    private int parentheses;

    Parser(String text) {
        this.text = text;
    }

    Reading read() {
        try {
            return new Parsed(new Query(whole()));
        } catch (Wrong wrong) {
            return wrong.mistake;
        }
    }

    private Expression whole() {
        if (text.length() > Query.LONGEST) {
            throw wrong(Query.LONGEST, text.length(), "listening.query.TooLong", Query.LONGEST);
        }
        if (ahead() == End.TEXT) {
            throw wrong(0, text.length(), "listening.query.Empty");
        }
        var piece = any();
        if (ahead() == End.CLOSE) {
            throw neverOpened();
        }
        var loose = piece.loose();
        if (loose != null) {
            throw wrong(loose.from(), loose.to(), "listening.query.OnlyNot");
        }
        return piece.expression();
    }

    private Piece any() {
        var parts = new ArrayList<Piece>(List.of(all()));
        while (taken("OR")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : Piece.or(parts);
    }

    private Piece all() {
        var parts = new ArrayList<Piece>(List.of(near()));
        while (taken("AND") || ahead() == End.NOT_YET && !operator("OR")) {
            parts.add(near());
        }
        return parts.size() == 1 ? parts.getFirst() : Piece.and(parts);
    }

    private Piece one() {
        var end = ahead();
        int start = at;
        if (end == End.CLOSE && parentheses == 0) {
            throw neverOpened();
        }
        if (end == End.CLOSE && text.substring(0, at).stripTrailing().endsWith("(")) {
            throw wrong(start, start + 1, "listening.query.NothingInside");
        }
        if (end != End.NOT_YET) {
            throw wrong(start, start, "listening.query.Unfinished");
        }
        for (var operator : List.of("AND", "OR")) {
            if (operator(operator)) {
                throw wrong(start, start + operator.length(), "listening.query.Dangling", operator);
            }
        }
        if (nearness(word())) {
            throw wrong(start, start + word().length(), "listening.query.Dangling", word());
        }
        char c = text.charAt(at);
        if (QUOTES.indexOf(c) >= 0) {
            return Piece.of(expression(Text.tokens(quoted()), start), start, at);
        }
        boolean not = taken("NOT");
        if (!not && c == '-' && at + 1 < text.length() && opensTerm(text.charAt(at + 1))) {
            at++;
            not = true;
        }
        if (!not && c != '(') {
            return term();
        }
        if (++depth > Query.DEEPEST) {
            throw wrong(start, at + 1, "listening.query.TooDeep", Query.DEEPEST);
        }
        var piece = not ? near().not(start) : group();
        depth--;
        return piece;
    }

    /** Of a row of them each is near the one before. */
    private Piece near() {
        var before = one();
        var pairs = new ArrayList<Piece>();
        while (nearness(word())) {
            int within = within();
            demandPlace(before);
            var after = one();
            demandPlace(after);
            pairs.add(Piece.near(within, before, after));
            before = after;
        }
        return pairs.isEmpty() ? before : pairs.size() == 1 ? pairs.getFirst() : Piece.and(pairs);
    }

    private int within() {
        int start = at;
        at += word().length();
        var written = NEARNESS.matcher(text.substring(start, at));
        var number = written.matches() ? written.group(1) : null;
        if (number == null || Integer.parseInt(number) > Query.FURTHEST) {
            throw wrong(start, at, "listening.query.NearWantsNumber", Query.FURTHEST);
        }
        return Integer.parseInt(number);
    }

    private static void demandPlace(Piece piece) {
        if (!piece.expression().hasPlace()) {
            throw wrong(piece.at().from(), piece.at().to(), "listening.query.NearWantsWords");
        }
    }

    /** What stands here up to a blank, a parenthesis or a quotation mark; empty at the end. */
    private String word() {
        if (ahead() != End.NOT_YET) {
            return "";
        }
        int end = at;
        while (end < text.length() && !endsTerm(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private static boolean nearness(String word) {
        return word.equals("NEAR") || word.startsWith("NEAR/");
    }

    private Piece group() {
        int start = at++;
        if (ahead() == End.TEXT) {
            throw wrong(start, start + 1, "listening.query.NeverClosed");
        }
        parentheses++;
        var inside = any();
        if (ahead() != End.CLOSE) {
            throw wrong(start, start + 1, "listening.query.NeverClosed");
        }
        parentheses--;
        at++;
        return inside.within(start, at);
    }

    /** What stands between quotation marks. */
    private String quoted() {
        int start = at++;
        while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == text.length()) {
            throw wrong(start, start + 1, "listening.query.QuoteNeverClosed");
        }
        at++;
        var inside = text.substring(start + 1, at - 1);
        int star = inside.indexOf('*');
        if (star >= 0) {
            throw wrong(start + 1 + star, start + 2 + star, "listening.query.StarInPhrase");
        }
        return inside;
    }

    private Piece term() {
        int start = at;
        var term = word();
        at += term.length();
        int star = term.indexOf('*');
        var tokens = Text.tokens(star < 0 ? term : term.substring(0, star));
        boolean address = !tokens.isEmpty() && tokens.kind(0) == Kind.URL;
        var field = FIELD.matcher(term);
        if (!address && field.matches()) {
            return field(field.group(1), start);
        }
        return Piece.of(
                star < 0 ? expression(tokens, start) : prefix(term, star, tokens, start),
                start,
                at);
    }

    private Piece field(String name, int start) {
        if (!FIELDS.contains(name)) {
            throw wrong(
                    start,
                    start + name.length() + 1,
                    "listening.query.UnknownField",
                    name,
                    String.join(", ", FIELDS));
        }
        int from = start + name.length() + 1;
        boolean quote = at == from && at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
        var value = quote ? quoted() : text.substring(from, at);
        int star = value.indexOf('*');
        if (star >= 0) {
            throw wrong(from + star, from + star + 1, "listening.query.StarInField", name);
        }
        if (value.isEmpty()) {
            throw wrong(start, at, "listening.query.FieldEmpty", name);
        }
        var expression =
                switch (name) {
                    case "exact" -> exact(value, from);
                    case "url" -> site(value, from);
                    default -> trait(Trait.of(name).orElseThrow(), value, from);
                };
        return Piece.of(expression, start, at);
    }

    private Expression exact(String value, int from) {
        var tokens = Text.tokens(value);
        var texts = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.position(i) == texts.size()) {
                texts.add(value.substring(tokens.start(i), tokens.end(i)));
            }
        }
        if (texts.isEmpty()) {
            throw wrong(from, at, "listening.query.NoWord", value);
        }
        return new Expression.Exact(texts);
    }

    private Expression site(String value, int from) {
        var tokens = Text.tokens(value.contains("://") ? value : "https://" + value);
        if (tokens.size() > 1 && tokens.kind(1) == Kind.DOMAIN) {
            var domain = tokens.text(1).substring(2);
            int rest = tokens.source().length() - tokens.end(1);
            if (DOMAIN.matcher(domain).matches()
                    && (rest == 0 || rest == 1 && value.endsWith("/"))) {
                return new Expression.Site(domain);
            }
        }
        throw wrong(from, at, "listening.query.UrlWantsDomain");
    }

    private Expression trait(Trait trait, String value, int from) {
        var folded = Trait.folded(value);
        if (folded.isEmpty()) {
            throw wrong(from, at, "listening.query.NoWord", value);
        }
        if (!trait.choices().isEmpty() && !trait.choices().contains(folded)) {
            throw wrong(
                    from,
                    at,
                    "listening.query.UnknownValue",
                    value,
                    String.join(", ", trait.choices()));
        }
        return new Expression.Field(trait, folded);
    }

    private Expression expression(Tokens tokens, int start) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.position(i) == texts.size()) {
                texts.add(tokens.text(i));
            }
        }
        if (texts.isEmpty()) {
            throw wrong(start, at, "listening.query.NoWord", text.substring(start, at));
        }
        if (texts.size() > 1) {
            return new Expression.Phrase(texts);
        }
        return switch (tokens.kind(0)) {
            case HANDLE -> new Expression.Handle(texts.getFirst());
            case HASHTAG -> new Expression.Hashtag(texts.getFirst());
            case WORD, NUMBER, URL, DOMAIN, EMOJI -> new Expression.Word(texts.getFirst());
        };
    }

    private Expression prefix(String term, int star, Tokens tokens, int start) {
        if (term.length() == 1) {
            throw wrong(start, at, "listening.query.StarAlone");
        }
        if (star < term.length() - 1 || tokens.isEmpty()) {
            throw wrong(start + star, start + star + 1, "listening.query.StarMisplaced");
        }
        if (!(expression(tokens, start) instanceof Expression.Phrase)) {
            var beginning = tokens.text(0);
            int sign =
                    switch (tokens.kind(0)) {
                        case HANDLE, HASHTAG -> 1;
                        case WORD, NUMBER, URL, DOMAIN, EMOJI -> 0;
                    };
            if (beginning.codePointCount(sign, beginning.length()) < 2) {
                throw wrong(start, at, "listening.query.PrefixTooShort", term);
            }
            return new Expression.Prefix(beginning);
        }
        throw wrong(start + star, start + star + 1, "listening.query.StarInPhrase");
    }

    private boolean taken(String operator) {
        if (ahead() != End.NOT_YET || !operator(operator)) {
            return false;
        }
        at += operator.length();
        return true;
    }

    /** Capitals make an operator: {@code or} is a word of several languages. */
    private boolean operator(String operator) {
        int end = at + operator.length();
        return text.startsWith(operator, at)
                && (end == text.length() || endsTerm(text.charAt(end)));
    }

    private End ahead() {
        while (at < text.length() && blank(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return End.TEXT;
        }
        return text.charAt(at) == ')' ? End.CLOSE : End.NOT_YET;
    }

    private static boolean endsTerm(char c) {
        return blank(c) || c == '(' || c == ')' || QUOTES.indexOf(c) >= 0;
    }

    private static boolean opensTerm(char c) {
        return !blank(c) && c != ')';
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private Wrong neverOpened() {
        return wrong(at, at + 1, "listening.query.NeverOpened");
    }

    private static Wrong wrong(int from, int to, String key, Object... arguments) {
        return new Wrong(new Mistake(from, to, key, Arrays.asList(arguments)));
    }

    private enum End {
        TEXT,
        CLOSE,
        NOT_YET
    }

    /** Carries a mistake out of the depth of the descent. */
    @SuppressWarnings("serial")
    private static final class Wrong extends RuntimeException {

        private final transient Mistake mistake;

        Wrong(Mistake mistake) {
            super(mistake.key(), null, false, false);
            this.mistake = mistake;
        }
    }
}
