package org.tertulia.listening.alerts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Role;

/**
 * When somebody is told, and who; of one that is asked for, {@code id} says nothing yet.
 *
 * @param watches and {@code channels}: what it minds; with none of both, all of the brand
 * @param window so many minutes are looked at together
 * @param calm so many minutes all must be calm before the next event is another one
 * @param words that need no counting: of a crisis, or the people of weight
 * @param version grows with each change: who changes an old one is told so
 */
public record Rule(
        UUID id,
        int number,
        BrandId brand,
        Kind kind,
        Set<UUID> watches,
        Set<UUID> channels,
        Sensitivity sensitivity,
        int window,
        int calm,
        List<String> words,
        Role tells,
        boolean byMail,
        @Nullable UUID webhook,
        boolean active,
        int version) {

    public Rule {
        watches = Set.copyOf(watches);
        channels = Set.copyOf(channels);
        words = List.copyOf(words);
    }

    /** Whatever its number and version. */
    boolean saysTheSame(Rule other) {
        return new Rule(
                        other.id,
                        other.number,
                        brand,
                        kind,
                        watches,
                        channels,
                        sensitivity,
                        window,
                        calm,
                        words,
                        tells,
                        byMail,
                        webhook,
                        active,
                        other.version)
                .equals(other);
    }

    /** Whether it minds all of the brand that such a rule can mind. */
    public boolean everything() {
        return watches.isEmpty() && channels.isEmpty();
    }

    /** {@code competitors} are the watches about others: no event of ours is there. */
    boolean minds(Subject subject, Set<UUID> competitors) {
        if (!subject.brand().equals(brand)) {
            return false;
        }
        var named = (subject.ofWatch() ? watches : channels).contains(subject.id());
        return switch (kind) {
            case COMPETITOR -> competitors.contains(subject.id()) && (named || watches.isEmpty());
            case SILENCE -> !subject.ofWatch() && (named || everything());
            case SPIKE, NEGATIVE, CRISIS, INFLUENCE ->
                    named
                            || everything()
                                    && (subject.ofWatch()
                                            ? !competitors.contains(subject.id())
                                            : subject.ours());
        };
    }
}
