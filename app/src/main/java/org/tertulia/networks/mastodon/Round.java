package org.tertulia.networks.mastodon;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Gap;
import org.tertulia.networks.Looking;
import org.tertulia.networks.Looking.Looked;
import org.tertulia.networks.Raw;
import tools.jackson.databind.JsonNode;

/**
 * One look at a channel: a page of each of its sources, onwards from where the last look got to;
 * when nothing is new, the comments beneath our own posts, and what became of what was heard.
 */
final class Round {

    /** Pages that the first look goes back, at most. */
    private static final int BACK = 10;

    /** Comments and checks of one look: a few, so that the budget lasts. */
    private static final int EXTRAS = 3;

    /** Every so many quiet looks the newest page is read again, whatever the position says. */
    private static final int OVERLAP = 5;

    /** Rarer where a stream tells at once. */
    private static final Duration RECONCILING = Duration.ofMinutes(3);

    /** A server gives no fewer where it has more. */
    private static final int FULL = 20;

    private static final Duration PACE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Wire wire;
    private final Wire.Caller caller;
    private final Home home;
    private final Progress progress;
    private final Instant now;
    private final StreamStates.State stream;
    private final List<Raw> heard = new ArrayList<>();
    private final List<JsonNode> commented = new ArrayList<>();
    private boolean more;
    private boolean moved;
    private @Nullable Trouble trouble;
    private @Nullable Gap gap;

    /** Why a look cannot go on, or what it had to leave out. */
    private record Trouble(String key, @Nullable String detail) {}

    Round(
            Wire wire,
            Wire.Caller caller,
            Home home,
            Progress progress,
            Instant now,
            StreamStates.State stream) {
        this.wire = wire;
        this.caller = caller;
        this.home = home;
        this.progress = progress;
        this.now = now;
        this.stream = stream;
    }

    Looked run() {
        for (var source : Source.of(home)) {
            if (progress.off(source.feature(), now)) {
                lacks(source.feature());
            } else if (!read(source)) {
                return stopped();
            }
        }
        if (stream == StreamStates.State.LACKING) {
            lacks(Feature.STREAMING);
        }
        var quiet = heard.isEmpty() && !more;
        if (!more && wire.budget(caller).plenty(now)) {
            follow(quiet);
        }
        return answered(quiet);
    }

    private Looked answered(boolean quiet) {
        var budget = wire.budget(caller);
        var pace = stream == StreamStates.State.LIVE ? RECONCILING : PACE;
        var wait = budget.plenty(now) ? pace : pace.multipliedBy(2);
        var next = more ? now : now.plus(wait);
        var settings = limits();
        return new Looked.Answered(
                heard,
                progress.cursor(quiet),
                next,
                trouble == null ? null : trouble.key(),
                trouble == null ? null : trouble.detail(),
                settings,
                gap);
    }

    /** Our settings when the server's limits changed: it is asked once a day. */
    private @Nullable JsonNode limits() {
        if (!progress.limitsDue(now) || !wire.budget(caller).plenty(now)) {
            return null;
        }
        if (!(Instance.ask(wire, caller) instanceof Reply.Said said)) {
            return null;
        }
        progress.limitsRead(now);
        var fresh = home.under(Instance.of(said.body(), home.domain()));
        return fresh.equals(home) ? null : fresh.settings();
    }

    /** What was read is kept; where nothing was, the look failed. */
    private Looked stopped() {
        var why = trouble == null ? new Trouble("networks.mastodon.OddAnswer", null) : trouble;
        if (why.key().equals("networks.mastodon.Slowed")) {
            return slowed(why);
        }
        if (!moved || why.key().equals(Looking.SIGNED_OUT)) {
            return new Looked.Failed(why.key(), why.detail(), null);
        }
        return new Looked.Answered(
                heard,
                progress.cursor(false),
                now.plus(PATIENCE),
                why.key(),
                why.detail(),
                null,
                gap);
    }

    private Looked slowed(Trouble why) {
        var reset = wire.budget(caller).reset(now);
        var next = reset.isAfter(now) ? reset : now.plus(PATIENCE);
        return new Looked.Answered(
                heard, progress.cursor(false), next, why.key(), why.detail(), null, gap);
    }

    private boolean read(Source source) {
        if (!wire.budget(caller).allowsLooking(now)) {
            trouble = new Trouble("networks.mastodon.Slowed", null);
            return false;
        }
        var position = progress.position(source);
        if (position == null || !source.paged()) {
            return newest(source);
        }
        return page(source, wire.get(caller, position), position) != null;
    }

    /** The newest page, and at the first time those before it, as far back as we want to hear. */
    private boolean newest(Source source) {
        var path = source.path();
        @Nullable String position = null;
        var known = progress.newest(source);
        @Nullable Instant oldest = null;
        var largest = 0;
        for (var pages = 0; pages < BACK; pages++) {
            var reply = wire.get(caller, path);
            var items = page(source, reply, null);
            if (items == null) {
                return progress.off(source.feature(), now);
            }
            oldest = earlier(oldest, items);
            largest = Math.max(largest, items.size());
            if (!(reply instanceof Reply.Said said) || !source.paged() || items.isEmpty()) {
                break;
            }
            position = pages == 0 ? onwards(source, said, items) : position;
            var older = Links.of(said.headers(), "next", source.path());
            if (older == null
                    || source.feature() == Feature.TAGS
                    || enough(items.getLast(), oldest, known)) {
                break;
            }
            path = older;
        }
        if (position != null) {
            progress.reached(source, position);
        }
        if (known != null && oldest != null && oldest.isAfter(known) && largest >= FULL) {
            gap = new Gap(known, oldest, "networks.gap.mastodon");
        }
        return true;
    }

    /** Whether it goes back to what was known before; at the first time, as far as we want. */
    private boolean enough(JsonNode last, @Nullable Instant oldest, @Nullable Instant known) {
        return known == null ? past(last) : oldest != null && !oldest.isAfter(known);
    }

    /** Takes in one page; null when it could not be had, and {@link #trouble} says why. */
    private @Nullable List<JsonNode> page(Source source, Reply reply, @Nullable String position) {
        switch (reply) {
            case Reply.Said said -> {
                var items = source.items(said.body());
                if (items == null) {
                    trouble = new Trouble("networks.mastodon.OddAnswer", caller.server());
                    return null;
                }
                items.forEach(item -> hear(source, item));
                items.forEach(item -> saw(source, item));
                if (position != null && !items.isEmpty()) {
                    progress.reached(source, onwards(source, said, items));
                    more = true;
                }
                moved = true;
                return items;
            }
            case Reply.No no
                    when position != null && (no.status() == 400 || no.status() == 422) -> {
                // The server no longer knows the position: from the start, which is known already.
                progress.startAgain(source);
                more = true;
                moved = true;
                return List.of();
            }
            case Reply.No no -> refused(source.feature(), no);
            case Reply.Garbled garbled ->
                    trouble = new Trouble("networks.mastodon.OddAnswer", caller.server());
            case Reply.Silence silence ->
                    trouble = new Trouble(silence.why().key(), silence.why().detail());
        }
        return null;
    }

    private void refused(Feature feature, Reply.No no) {
        if (no.status() == 429) {
            trouble = new Trouble("networks.mastodon.Slowed", null);
        } else if (no.lacking() || (feature == Feature.SEARCH && no.status() == 403)) {
            progress.turnOff(feature, now);
            lacks(feature);
        } else if (no.status() == 401 || no.status() == 403) {
            trouble = new Trouble(Looking.SIGNED_OUT, caller.server());
        } else {
            trouble = new Trouble("networks.mastodon.Status", String.valueOf(no.status()));
        }
    }

    private void lacks(Feature feature) {
        if (trouble == null) {
            trouble = new Trouble(feature.key(), null);
        }
    }

    /** The page after this one: what its header names, or what came after its newest thing. */
    private static String onwards(Source source, Reply.Said said, List<JsonNode> items) {
        var newer = Links.of(said.headers(), "prev", source.path());
        return newer != null
                ? newer
                : source.path()
                        + "&min_id="
                        + Wire.encoded(items.getFirst().path("id").asString(""));
    }

    private void hear(Source source, JsonNode item) {
        var status = source.status(item);
        if (status != null) {
            hear(status);
            if (source.feature() == Feature.OWN_POSTS) {
                beneath(status);
            }
        }
    }

    private void hear(JsonNode status) {
        if (status.path("reblog").isObject()) {
            return;
        }
        var acct = status.path("account").path("acct").asString("");
        var ours = home.handle(acct).equals(home.handle());
        if (!ours && past(status)) {
            return;
        }
        var raws = Told.status(status);
        heard.addAll(raws);
        if (!ours) {
            progress.watch(raws.getLast().remoteId(), raws.getLast().version());
        }
    }

    private boolean past(JsonNode thing) {
        var at = said(thing);
        return at != null && at.isBefore(progress.since());
    }

    private void saw(Source source, JsonNode thing) {
        var at = said(thing);
        if (at != null) {
            progress.saw(source, at);
        }
    }

    private static @Nullable Instant earlier(@Nullable Instant known, List<JsonNode> items) {
        return Stream.concat(Stream.ofNullable(known), items.stream().map(Round::said))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant said(JsonNode thing) {
        try {
            return OffsetDateTime.parse(thing.path("created_at").asString("")).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void beneath(JsonNode own) {
        var replies = own.path("replies_count").asInt(0);
        if (replies > 0 && !progress.counted(own.path("id").asString(""), replies)) {
            commented.add(own);
        }
    }

    private void follow(boolean quiet) {
        comments();
        if (!quiet || trouble != null && trouble.key().equals("networks.mastodon.Slowed")) {
            return;
        }
        progress.longest(EXTRAS).forEach(this::check);
        if (progress.quiet() % OVERLAP == OVERLAP - 1) {
            Source.of(home).stream()
                    .filter(Source::paged)
                    .filter(source -> !progress.off(source.feature(), now))
                    .forEach(source -> page(source, wire.get(caller, source.path()), null));
        }
    }

    private void comments() {
        if (progress.off(Feature.COMMENTS, now)) {
            lacks(Feature.COMMENTS);
            return;
        }
        for (var own : commented.stream().limit(EXTRAS).toList()) {
            var id = own.path("id").asString("");
            switch (wire.get(caller, "/api/v1/statuses/" + Wire.encoded(id) + "/context")) {
                case Reply.Said said -> {
                    said.body().path("descendants").forEach(this::hear);
                    progress.count(id, own.path("replies_count").asInt(0));
                }
                case Reply.No no -> refused(Feature.COMMENTS, no);
                case Reply.Garbled _, Reply.Silence _ -> {
                    // The next look asks again.
                }
            }
        }
    }

    /** What became of a status: edited, deleted, or the same. */
    private void check(String id) {
        switch (wire.get(caller, "/api/v1/statuses/" + Wire.encoded(id))) {
            case Reply.Said said -> {
                if (said.body().path("edited_at").asString("").equals(progress.version(id))) {
                    progress.watch(id, progress.version(id));
                } else {
                    hear(said.body());
                }
            }
            case Reply.No no when no.status() == 404 || no.status() == 410 -> {
                heard.add(Told.deletion(id, now));
                progress.forget(id);
            }
            case Reply.No _, Reply.Garbled _, Reply.Silence _ -> {
                // The next look asks again.
            }
        }
    }
}
