package org.tertulia.networks.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How far the looks at a channel are, between one and the next: the channel's cursor. */
final class Progress {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What was said longer ago before the first look is past. */
    private static final Duration BEFORE = Duration.ofDays(7);

    /** A server may have learnt it meanwhile. */
    private static final Duration OFF = Duration.ofDays(1);

    private static final int WATCHED = 60;
    private static final int COUNTED = 40;

    private static final Duration LIMITS_LAST = Duration.ofDays(1);

    private final Kept kept;
    private @Nullable String limitsRead;
    private final Map<String, String> newest;

    private Progress(Kept kept) {
        this.kept = kept;
        limitsRead = kept.limitsRead();
        newest = new LinkedHashMap<>(kept.newest() == null ? Map.of() : kept.newest());
    }

    /**
     * As it is written. {@code positions} are the pages to ask for next, by source; {@code watched}
     * are statuses that may be edited or deleted, with their version, the next to be checked first;
     * {@code replies} the comments counted beneath own posts; {@code off} until when a feature is
     * not asked for; {@code newest} is when the newest thing of each source was said; {@code
     * limitsRead} when the server last told its limits.
     */
    record Kept(
            String since,
            Map<String, String> positions,
            Map<String, String> watched,
            Map<String, Integer> replies,
            Map<String, String> off,
            @Nullable Map<String, String> newest,
            int quiet,
            @Nullable String limitsRead) {}

    static Progress of(@Nullable String cursor, Instant now) {
        if (cursor != null) {
            try {
                return new Progress(JSON.readValue(cursor, Kept.class));
            } catch (JacksonException e) {
                // Of an older program: everything is read again, and known already.
            }
        }
        return new Progress(
                new Kept(
                        now.minus(BEFORE).toString(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        0,
                        now.toString()));
    }

    String cursor(boolean quiet) {
        shorten(kept.watched(), WATCHED);
        shorten(kept.replies(), COUNTED);
        return JSON.writeValueAsString(
                new Kept(
                        kept.since(),
                        kept.positions(),
                        kept.watched(),
                        kept.replies(),
                        kept.off(),
                        newest,
                        quiet ? kept.quiet() + 1 : kept.quiet(),
                        limitsRead));
    }

    private static void shorten(Map<String, ?> map, int most) {
        var entries = map.keySet().iterator();
        for (var over = map.size() - most; over > 0; over--) {
            entries.next();
            entries.remove();
        }
    }

    /** What was said before is not heard. */
    Instant since() {
        return Instant.parse(kept.since());
    }

    /** Counts the looks that found nothing. */
    int quiet() {
        return kept.quiet();
    }

    @Nullable String position(Source source) {
        return kept.positions().get(source.name());
    }

    void reached(Source source, String page) {
        kept.positions().put(source.name(), page);
    }

    void startAgain(Source source) {
        kept.positions().remove(source.name());
    }

    /** When the newest thing that we read of a source was said; null before the first. */
    @Nullable Instant newest(Source source) {
        var at = newest.get(source.name());
        return at == null ? null : Instant.parse(at);
    }

    void saw(Source source, Instant at) {
        newest.merge(
                source.name(),
                at.toString(),
                (before, now) -> Instant.parse(before).isAfter(at) ? before : now);
    }

    /** Remembers a status; the newest are last. */
    void watch(String id, String version) {
        kept.watched().remove(id);
        kept.watched().put(id, version);
    }

    void forget(String id) {
        kept.watched().remove(id);
    }

    /** The watched ones that wait longest for a check. */
    List<String> longest(int most) {
        return kept.watched().keySet().stream().limit(most).toList();
    }

    String version(String id) {
        return kept.watched().getOrDefault(id, "");
    }

    boolean counted(String id, int replies) {
        return kept.replies().getOrDefault(id, 0) == replies;
    }

    void count(String id, int replies) {
        kept.replies().remove(id);
        kept.replies().put(id, replies);
    }

    /** Whether the server may have other limits by now. */
    boolean limitsDue(Instant now) {
        return limitsRead == null || Instant.parse(limitsRead).plus(LIMITS_LAST).isBefore(now);
    }

    void limitsRead(Instant now) {
        limitsRead = now.toString();
    }

    boolean off(Feature feature, Instant now) {
        var until = kept.off().get(feature.name());
        if (until == null) {
            return false;
        }
        if (Instant.parse(until).isAfter(now)) {
            return true;
        }
        kept.off().remove(feature.name());
        return false;
    }

    void turnOff(Feature feature, Instant now) {
        kept.off().put(feature.name(), now.plus(OFF).toString());
    }
}
