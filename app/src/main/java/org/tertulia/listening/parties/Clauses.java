package org.tertulia.listening.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.StopWords;
import org.tertulia.language.Tokens;

/**
 * Cuts a text where it turns from one party to another: at the end of a sentence or a word of
 * contrast, else at a comma, else at an "and". What says nothing of a party by itself ("Olmo, Roble
 * and Haya are late") is left with its neighbour.
 */
final class Clauses {

    /** Folded; in the languages in which people write to the brands that listen. */
    private static final Set<String> CONTRAST =
            Set.of(
                    "pero",
                    "mientras",
                    "aunque",
                    "sino",
                    "cambio",
                    "embargo",
                    "contrario",
                    "but",
                    "while",
                    "whereas",
                    "however",
                    "although",
                    "though",
                    "unlike",
                    "porem",
                    "embora",
                    "enquanto",
                    "contudo",
                    "mentre",
                    "mentres",
                    "aber",
                    "wahrend",
                    "invece",
                    "tandis",
                    "baina");

    private static final Set<String> AND = Set.of("y", "e", "and", "i", "et", "und", "eta");

    private static final String ENDS = ".!?…;\n";
    private static final String PAUSES = ",:()[]–—/|";

    private final Tokens tokens;
    private final Set<String> stopWords;

    Clauses(Tokens tokens, @Nullable String language) {
        this.tokens = tokens;
        stopWords = StopWords.of(language);
    }

    <P> List<Clause<P>> of(List<Naming<P>> namings) {
        var clauses = new ArrayList<Clause<P>>();
        var here = new ArrayList<Naming<P>>();
        int first = 0;
        for (var naming : namings) {
            if (!here.isEmpty() && !here.getLast().party().equals(naming.party())) {
                int cut = cut(here.getLast().to(), naming.from());
                if (cut > first) {
                    clauses.add(new Clause<>(first, cut, here));
                    here.clear();
                    first = cut;
                }
            }
            here.add(naming);
        }
        clauses.add(new Clause<>(first, tokens.size(), here));
        return joined(clauses);
    }

    /**
     * The last of the best places between two: the token that begins there, -1 without any. Names
     * that stand side by side ("Olmo, Roble") are parted by the end of a sentence alone.
     */
    private int cut(int from, int to) {
        int best = -1;
        int strongest = isSideBySide(from, to) ? 3 : 1;
        for (int i = 1; i < tokens.size() && tokens.start(i) <= to; i++) {
            if (tokens.end(i - 1) >= from && tokens.position(i) > tokens.position(i - 1)) {
                int strength = strength(i);
                if (strength >= strongest) {
                    strongest = strength;
                    best = i;
                }
            }
        }
        return best;
    }

    private boolean isSideBySide(int from, int to) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.start(i) >= from && tokens.end(i) <= to && !isFiller(tokens.text(i))) {
                return false;
            }
        }
        return true;
    }

    /** A word that says nothing of anybody. */
    private boolean isFiller(String word) {
        return stopWords.contains(word) || CONTRAST.contains(word) || AND.contains(word);
    }

    private int strength(int token) {
        int end = tokens.end(token - 1);
        var between = tokens.source().substring(end, Math.max(end, tokens.start(token)));
        var word = tokens.text(token);
        if (has(between, ENDS) || CONTRAST.contains(word)) {
            return 3;
        }
        return has(between, PAUSES) ? 2 : AND.contains(word) ? 1 : 0;
    }

    private static boolean has(String text, String signs) {
        return text.chars().anyMatch(sign -> signs.indexOf(sign) >= 0);
    }

    private <P> List<Clause<P>> joined(List<Clause<P>> clauses) {
        var joined = new ArrayList<Clause<P>>();
        for (var clause : clauses) {
            var whole =
                    !joined.isEmpty() && isBare(joined.getLast())
                            ? both(joined.removeLast(), clause)
                            : clause;
            joined.add(whole);
        }
        while (joined.size() > 1 && isBare(joined.getLast())) {
            var last = joined.removeLast();
            joined.add(both(joined.removeLast(), last));
        }
        return joined;
    }

    private static <P> Clause<P> both(Clause<P> one, Clause<P> next) {
        return new Clause<>(
                one.first(),
                next.end(),
                Stream.concat(one.namings().stream(), next.namings().stream()).toList());
    }

    /** Whether it names somebody and says nothing of them. */
    private <P> boolean isBare(Clause<P> clause) {
        for (int i = clause.first(); i < clause.end(); i++) {
            if (!names(clause, i) && !isFiller(tokens.text(i))) {
                return false;
            }
        }
        return true;
    }

    private <P> boolean names(Clause<P> clause, int token) {
        return clause.namings().stream()
                .anyMatch(
                        naming ->
                                tokens.start(token) < naming.to()
                                        && tokens.end(token) > naming.from());
    }
}
