package org.tertulia.listening.parties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Tokens;

/**
 * Hears who is said to be better: "Olmo is better than Roble", "I prefer Roble to Olmo". A question
 * says nothing, and a negation leaves open what is meant.
 */
final class Comparing {

    private static final Set<String> BETTER =
            Set.of(
                    "mejor",
                    "better",
                    "melhor",
                    "mellor",
                    "millor",
                    "hobea",
                    "prefiero",
                    "prefiro",
                    "prefereixo",
                    "prefer");

    private static final Set<String> WORSE = Set.of("peor", "worse", "pior", "pitjor", "okerragoa");

    private static final Set<String> THAN = Set.of("que", "than", "ca", "a", "to", "over");

    private static final Set<String> ARTICLES =
            Set.of(
                    "el", "la", "los", "las", "o", "os", "as", "the", "en", "con", "de", "lo",
                    "els");

    private static final Set<String> NEGATION =
            Set.of(
                    "no", "ni", "nunca", "tampoco", "not", "never", "nao", "non", "isn't", "aren't",
                    "don't", "doesn't", "wasn't");

    private final Tokens tokens;

    Comparing(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Of two parties: how each comes off; the first is the better one or the worse. */
    record Outcome<P>(P better, P worse) {
        Sentiment of(P party) {
            return party.equals(better) ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
        }
    }

    <P> Optional<Outcome<P>> in(Clause<P> clause) {
        if (clause.parties().size() != 2 || asks(clause)) {
            return Optional.empty();
        }
        for (var naming : clause.namings()) {
            int sign = sign(clause.first(), than(clause.first(), naming.from()));
            if (sign != 0) {
                var other = other(clause.namings(), naming.party());
                return Optional.of(
                        sign > 0
                                ? new Outcome<>(other, naming.party())
                                : new Outcome<>(naming.party(), other));
            }
        }
        return Optional.empty();
    }

    private <P> boolean asks(Clause<P> clause) {
        int end = clause.end() < tokens.size() ? tokens.start(clause.end()) : -1;
        var source = tokens.source();
        return source.substring(tokens.start(clause.first()), end < 0 ? source.length() : end)
                .contains("?");
    }

    /** The "than" that stands right before a name, articles aside; -1 without one. */
    private int than(int first, int name) {
        int i = first;
        while (i < tokens.size() && tokens.end(i) <= name) {
            i++;
        }
        for (i--; i >= first; i--) {
            if (THAN.contains(tokens.text(i))) {
                return i;
            }
            if (!ARTICLES.contains(tokens.text(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the nearest word of comparison before it says better (1), worse (-1) or neither. */
    private int sign(int first, int than) {
        int sign = 0;
        for (int i = than - 1; i >= first; i--) {
            var word = tokens.text(i);
            if (NEGATION.contains(word)) {
                return 0;
            }
            if (sign == 0) {
                sign = BETTER.contains(word) ? 1 : WORSE.contains(word) ? -1 : 0;
            }
        }
        return sign;
    }

    private static <P> P other(List<Naming<P>> namings, P party) {
        return namings.stream()
                .map(Naming::party)
                .filter(each -> !each.equals(party))
                .findFirst()
                .orElseThrow();
    }
}
