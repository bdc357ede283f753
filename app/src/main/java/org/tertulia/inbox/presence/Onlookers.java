package org.tertulia.inbox.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.SignedIn;
import org.tertulia.web.Live;

/**
 * Who has which conversation open in front of this program. Browsers say so again and again; who
 * says nothing more has left. Others are told when somebody comes, goes or begins to write.
 */
@Component
public class Onlookers {

    /** A browser in the foreground says so twice in that time. */
    static final Duration LOOKING = Duration.ofSeconds(60);

    /** After the last key. */
    static final Duration WRITING = Duration.ofSeconds(8);

    private final Map<Long, Map<MemberId, Seen>> seen = new ConcurrentHashMap<>();
    private final Live live;
    private final Clock clock;

    Onlookers(Live live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    private record Seen(String name, Instant at, Instant wrote) {}

    /** They have it open. */
    public void looks(Conversation conversation, SignedIn who) {
        comes(conversation, who, Instant.MIN);
    }

    /** They write in it. */
    public void writes(Conversation conversation, SignedIn who) {
        comes(conversation, who, clock.instant());
    }

    private void comes(Conversation conversation, SignedIn who, Instant wrote) {
        var now = clock.instant();
        forget(now);
        var before = find(conversation.number(), who.id());
        var last = before == null || before.wrote().isBefore(wrote) ? wrote : before.wrote();
        seen.compute(
                conversation.number(),
                (_, there) -> {
                    var all = staying(there, now);
                    all.put(who.id(), new Seen(who.name(), now, last));
                    return all;
                });
        if (before == null || !looks(before, now) || writes(before, now) != lately(last, now)) {
            tell(conversation);
        }
    }

    /** Browsers that broke off say nothing more. */
    private void forget(Instant now) {
        seen.values().removeIf(all -> all.values().stream().noneMatch(each -> looks(each, now)));
    }

    /** They have it open no more. */
    public void leaves(Conversation conversation, SignedIn who) {
        var before = find(conversation.number(), who.id());
        if (before == null) {
            return;
        }
        seen.computeIfPresent(
                conversation.number(),
                (_, there) -> {
                    var all = staying(there, clock.instant());
                    all.remove(who.id());
                    return all.isEmpty() ? null : all;
                });
        tell(conversation);
    }

    private @Nullable Seen find(long number, MemberId who) {
        return seen.getOrDefault(number, Map.of()).get(who);
    }

    /** A copy, so that whoever reads meanwhile sees the old one. */
    private static Map<MemberId, Seen> staying(@Nullable Map<MemberId, Seen> there, Instant now) {
        var all = new LinkedHashMap<>(there == null ? Map.of() : there);
        all.values().removeIf(each -> !looks(each, now));
        return all;
    }

    private void tell(Conversation conversation) {
        live.nudge(conversation.brand(), nudge(conversation.number()));
    }

    /** The name under which open pages hear that somebody came or went. */
    public static String nudge(long number) {
        return "people-" + number;
    }

    /** All but this one, who writes first, then by name. */
    public List<Onlooker> besides(MemberId who, long number) {
        var now = clock.instant();
        return seen.getOrDefault(number, Map.of()).entrySet().stream()
                .filter(each -> !each.getKey().equals(who) && looks(each.getValue(), now))
                .map(
                        each ->
                                new Onlooker(
                                        each.getKey(),
                                        each.getValue().name(),
                                        writes(each.getValue(), now)))
                .sorted(
                        Comparator.comparing(Onlooker::writes)
                                .reversed()
                                .thenComparing(Onlooker::name))
                .toList();
    }

    private static boolean looks(Seen seen, Instant now) {
        return seen.at().isAfter(now.minus(LOOKING));
    }

    private static boolean writes(Seen seen, Instant now) {
        return lately(seen.wrote(), now);
    }

    private static boolean lately(Instant wrote, Instant now) {
        return wrote.isAfter(now.minus(WRITING));
    }
}
