package org.tertulia.listening.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Text;
import org.tertulia.language.Tokens;
import org.tertulia.language.Understanding;
import org.tertulia.listening.matching.Query;

/** How a text speaks of each party, where it does not speak of all in one breath. */
public final class Parts {

    private Parts() {}

    /**
     * By party; empty where that is not sure enough to be said. Who is not in it is spoken of by
     * the whole text.
     *
     * @param language that of the text, null where nobody can tell
     * @param parties by what each is named; {@code P} is compared
     */
    public static <P> Map<P, Optional<Sentiment>> tones(
            Understanding understanding,
            String text,
            @Nullable String language,
            Map<P, Set<Query>> parties) {
        var namings = Naming.in(text, language, parties);
        if (namings.stream().map(Naming::party).distinct().count() < 2) {
            return Map.of();
        }
        var tokens = Text.tokens(text);
        var clauses = new Clauses(tokens, language).of(namings);
        var tones = new HashMap<P, Optional<Sentiment>>();
        for (var party : parties.keySet()) {
            var part = clauses.stream().filter(each -> each.parties().contains(party)).toList();
            compared(tokens, part, party)
                    .ifPresentOrElse(
                            tone -> tones.put(party, Optional.of(tone)),
                            () -> {
                                if (!part.isEmpty() && part.size() < clauses.size()) {
                                    tones.put(party, tone(understanding, tokens, part));
                                }
                            });
        }
        return tones;
    }

    private static <P> Optional<Sentiment> compared(Tokens tokens, List<Clause<P>> part, P party) {
        var comparing = new Comparing(tokens);
        return part.stream()
                .flatMap(clause -> comparing.in(clause).stream())
                .findFirst()
                .map(outcome -> outcome.of(party));
    }

    private static <P> Optional<Sentiment> tone(
            Understanding understanding, Tokens tokens, List<Clause<P>> part) {
        var text =
                part.stream().map(clause -> said(tokens, clause)).collect(Collectors.joining(" "));
        return Optional.ofNullable(understanding.of(Text.tokens(text)).sentiment().orNull());
    }

    private static String said(Tokens tokens, Clause<?> clause) {
        var source = tokens.source();
        return source.substring(
                clause.first() == 0 ? 0 : tokens.start(clause.first()),
                clause.end() < tokens.size() ? tokens.start(clause.end()) : source.length());
    }
}
