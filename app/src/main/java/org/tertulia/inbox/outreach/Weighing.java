package org.tertulia.inbox.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Sentiment;
import org.tertulia.listening.Watch;
import org.tertulia.listening.WatchKind;
import org.tertulia.messages.Message;

/** Why taking part is worth it, by plain rules that everybody can read. */
final class Weighing {

    /** From so many mentions in the days looked at on. */
    static final int OFTEN = 3;

    private static final Duration FRESH = Duration.ofHours(3);
    private static final Duration TODAY = Duration.ofHours(24);
    private static final Duration STALE = Duration.ofDays(3);

    private final Set<String> spoken;
    private final Instant now;

    /**
     * @param spoken the languages in which somebody of us answers; empty where nobody said
     */
    Weighing(Set<String> spoken, Instant now) {
        this.spoken = spoken;
        this.now = now;
    }

    /** {@code heard} is how many mentions its author wrote lately. */
    List<Why> of(Message message, List<Watch> watches, int heard) {
        var why = new ArrayList<Why>();
        var occasion = occasion(message, watches);
        if (occasion != null) {
            why.add(Why.of(occasion));
        }
        age(Duration.between(message.at(), now), why);
        if (heard >= OFTEN) {
            why.add(new Why(Why.Kind.HEARD_OFTEN, String.valueOf(heard)));
        }
        language(message.language(), why);
        return why;
    }

    /** What its author is after; null where nobody can tell. */
    static Why.@Nullable Kind occasion(Message message, List<Watch> watches) {
        var sense = message.sense();
        var intent = sense == null ? null : sense.intent().orNull();
        if (sense == null || intent == null) {
            return null;
        }
        var us = watches.stream().anyMatch(watch -> watch.kind() == WatchKind.BRAND);
        var rival = watches.stream().anyMatch(watch -> watch.kind() == WatchKind.COMPETITOR);
        var negative = sense.sentiment().orNull() == Sentiment.NEGATIVE;
        return switch (intent) {
            case PURCHASE_INTENT -> Why.Kind.WANTS_TO_BUY;
            case QUESTION -> Why.Kind.ASKS;
            case SUGGESTION -> Why.Kind.SUGGESTS;
            case RECOMMENDATION -> Why.Kind.RECOMMENDS;
            case PRAISE -> us ? Why.Kind.PRAISES_US : null;
            case COMPLAINT -> complaint(us, rival);
            case OTHER -> negative ? complaint(false, rival) : null;
        };
    }

    private static Why.@Nullable Kind complaint(boolean us, boolean rival) {
        if (us) {
            return Why.Kind.COMPLAINS_OF_US;
        }
        return rival ? Why.Kind.COMPLAINS_OF_RIVAL : null;
    }

    private static void age(Duration age, List<Why> why) {
        if (age.compareTo(FRESH) < 0) {
            why.add(Why.of(Why.Kind.FRESH));
        } else if (age.compareTo(TODAY) < 0) {
            why.add(Why.of(Why.Kind.TODAY));
        } else if (age.compareTo(STALE) > 0) {
            why.add(new Why(Why.Kind.STALE, String.valueOf(age.toDays())));
        }
    }

    private void language(@Nullable String language, List<Why> why) {
        if (language != null && !spoken.isEmpty()) {
            why.add(
                    new Why(
                            spoken.contains(language) ? Why.Kind.SPOKEN : Why.Kind.UNSPOKEN,
                            language));
        }
    }
}
