package org.tertulia.listening.alerts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tertulia.messages.MessageId;

/**
 * What was just heard of a subject, in the minutes in which it was said.
 *
 * @param words of the rule that asks
 * @param echo how many people answered each message that somebody answered now
 */
record News(List<Noted> noted, TreeSet<Long> minutes, Words words, Map<MessageId, Integer> echo) {

    /** What needs no counting: a word of the list, a person of it, or one whom many answer. */
    Optional<Surge> met(Kind kind, Sensitivity sensitivity) {
        return switch (kind) {
            case CRISIS ->
                    noted.stream()
                            .flatMap(each -> words.in(each.message().text()).stream())
                            .findFirst()
                            .map(word -> new Surge(1, 1, 1, 0, word));
            case INFLUENCE ->
                    Stream.concat(
                                    noted.stream()
                                            .flatMap(
                                                    each ->
                                                            words
                                                                    .naming(each.message().author())
                                                                    .stream())
                                            .map(who -> new Surge(1, 1, 1, 0, who)),
                                    echoing(sensitivity))
                            .findFirst();
            case SPIKE, NEGATIVE, COMPETITOR, SILENCE -> Optional.empty();
        };
    }

    /** Four times as many people as speak at a surge. */
    private Stream<Surge> echoing(Sensitivity sensitivity) {
        return noted.stream()
                .map(each -> each.message().parent())
                .filter(Objects::nonNull)
                .map(parent -> echo.getOrDefault(parent, 0))
                .filter(people -> people >= 4 * sensitivity.people())
                .map(people -> new Surge(180, people, people, 0, null));
    }

    List<Evidence.Piece> evidence(Series series) {
        return noted.stream()
                .filter(each -> each.in(series))
                .map(each -> new Evidence.Piece(each.message().id(), each.at(), each.author()))
                .toList();
    }
}
