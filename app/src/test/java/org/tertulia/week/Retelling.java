package org.tertulia.week;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where each conversation must stand, counted again from what was written down as it happened:
 * messages as they came in sight, answers as they arrived, acts, pauses. Nothing of the program's
 * reckoning is used.
 */
final class Retelling {

    private final Map<UUID, Story> stories = new HashMap<>();

    /** A conversation as it must be. */
    static final class Story {
        final Map<UUID, Instant> sight = new HashMap<>();
        final List<Asked> asked = new ArrayList<>();
        final List<Pause> pauses = new ArrayList<>();
        final List<Promised.Which> promises = new ArrayList<>();
        @Nullable UUID holder;
        @Nullable Instant seen;
        @Nullable Promised promised;
        @Nullable Instant since;
        @Nullable Boolean kept;
        @Nullable Instant firstAsked;
        @Nullable Instant firstAnswered;
        boolean snoozed;
        boolean closed;
        @Nullable String reason;
        @Nullable UUID queue;
        boolean begun;
        int wrongs;

        String state() {
            if (closed) {
                return "closed";
            }
            if (snoozed) {
                return "snoozed";
            }
            return asked.isEmpty() ? "answered" : holder == null ? "waiting" : "claimed";
        }

        /** How it was answered, or why it needed no answer. */
        String how() {
            return reason != null ? reason : Boolean.FALSE.equals(kept) ? "late" : "answered";
        }

        /** When the open question was asked; null where none is open. */
        @Nullable Instant askedAt() {
            return asked.stream().map(Asked::at).min(Comparator.naturalOrder()).orElse(null);
        }

        /** By when it is due; null where nothing is open. */
        @Nullable Instant due() {
            return promised == null ? null : promised.due(since, pauses);
        }

        /** Of what is promised differently the clock is that of what is due first. */
        void runs(Asked next) {
            if (next.promised().equals(promised)) {
                since = next.at().isBefore(since) ? next.at() : since;
            } else if (promised == null
                    || next.promised().due(next.at(), List.of()).isBefore(due())) {
                promised = next.promised();
                since = next.at();
                pauses.clear();
            }
        }
    }

    record Asked(Instant at, Instant cameInSight, Promised promised) {}

    record Pause(Instant from, Instant end) {}

    /** Something that happened to a conversation; {@code step} does it. */
    private record Happened(Instant at, int order, UUID conversation, Step step) {}

    private interface Step {
        void on(Story story);
    }

    Retelling(DSLContext db, Firm.Opened firm) {
        var happened = new ArrayList<Happened>();
        happened.addAll(turns(db, firm));
        happened.addAll(answers(db));
        happened.addAll(acts(db));
        happened.addAll(pauses(db));
        happened.sort(Comparator.comparing(Happened::at).thenComparing(Happened::order));
        happened.forEach(
                each ->
                        each.step()
                                .on(
                                        stories.computeIfAbsent(
                                                each.conversation(), _ -> new Story())));
    }

    Collection<Story> stories() {
        return stories.values();
    }

    Story of(UUID conversation) {
        return stories.get(conversation);
    }

    /** Of a pause it is known by now when it ended. */
    private static List<Happened> pauses(DSLContext db) {
        return db.fetch(
                        "select conversation_id, from_at, coalesce(ended_at, until_at) from"
                                + " inbox.pause")
                .map(
                        row ->
                                new Happened(
                                        row.get(1, Instant.class),
                                        3,
                                        row.get(0, UUID.class),
                                        story ->
                                                story.pauses.add(
                                                        new Pause(
                                                                row.get(1, Instant.class),
                                                                row.get(2, Instant.class)))));
    }

    /** As sure as the program was of how urgent it is; {@code charged} is what a rule looks for. */
    private static List<Happened> turns(DSLContext db, Firm.Opened firm) {
        return db.fetch(
                        "select t.conversation_id, t.message_id, t.at, t.added_at, m.channel_id,"
                                + " m.kind, case when m.urgency_percent >= 45 then m.urgency end,"
                                + " m.text from inbox.turn t join messages_read.message m on m.id ="
                                + " t.message_id where not t.ours order by t.added_at, t.message_id")
                .map(
                        row -> {
                            var message = row.get(1, UUID.class);
                            var urgency = row.get(6, String.class);
                            var place = queue(firm, urgency, row.get(7, String.class));
                            return new Happened(
                                    row.get(3, Instant.class),
                                    0,
                                    row.get(0, UUID.class),
                                    story -> {
                                        if (!story.begun || story.closed) {
                                            story.queue = place;
                                        }
                                        var promised =
                                                Promised.of(
                                                        firm,
                                                        row.get(4, UUID.class),
                                                        row.get(5, String.class),
                                                        urgency,
                                                        story.queue);
                                        heard(
                                                story,
                                                message,
                                                new Asked(
                                                        row.get(2, Instant.class),
                                                        row.get(3, Instant.class),
                                                        promised));
                                    });
                        });
    }

    /** Where what it begins waits, by the firm's rules in their order; null in the main queue. */
    private static @Nullable UUID queue(Firm.Opened firm, @Nullable String urgency, String text) {
        if ("crisis".equals(urgency)) {
            return firm.crises().id().value();
        }
        return text.contains(Organizing.MONEY) ? firm.money().id().value() : null;
    }

    private static void heard(Story story, UUID message, Asked asked) {
        story.begun = true;
        story.sight.put(message, asked.cameInSight());
        story.firstAsked =
                story.firstAsked == null || asked.at().isBefore(story.firstAsked)
                        ? asked.at()
                        : story.firstAsked;
        story.promises.add(asked.promised().which());
        if (story.asked.isEmpty()) {
            story.promised = null;
            story.pauses.clear();
        }
        story.asked.add(asked);
        story.runs(asked);
        story.closed = false;
        story.snoozed = false;
        story.reason = null;
    }

    private static List<Happened> answers(DSLContext db) {
        return db.fetch(
                        "select conversation_id, seen_id, delivered_at from inbox.answer where"
                                + " delivery = 'confirmed' and not holding order by delivered_at")
                .map(
                        row ->
                                new Happened(
                                        row.get(2, Instant.class),
                                        1,
                                        row.get(0, UUID.class),
                                        story ->
                                                arrived(
                                                        story,
                                                        row.get(1, UUID.class),
                                                        row.get(2, Instant.class))));
    }

    private static void arrived(Story story, UUID seen, Instant at) {
        if (story.firstAnswered == null) {
            story.firstAnswered = at;
        }
        var upTo = story.sight.get(seen);
        if (story.seen == null || upTo.isAfter(story.seen)) {
            story.seen = upTo;
        }
        var due = story.due();
        var open = !story.asked.isEmpty();
        story.asked.removeIf(asked -> !asked.cameInSight().isAfter(story.seen));
        if (story.asked.isEmpty()) {
            if (open) {
                story.kept = !at.isAfter(due);
            }
            story.promised = null;
        } else {
            story.promised = null;
            story.pauses.clear();
            story.asked.stream().sorted(Comparator.comparing(Asked::at)).forEach(story::runs);
        }
    }

    private static List<Happened> acts(DSLContext db) {
        return db.fetch(
                        "select conversation_id, what, member_id, from_id, reason, at from"
                                + " inbox.act order by id")
                .map(
                        row ->
                                new Happened(
                                        row.get(5, Instant.class),
                                        2,
                                        row.get(0, UUID.class),
                                        story ->
                                                act(
                                                        story,
                                                        row.get(1, String.class),
                                                        row.get(2, UUID.class),
                                                        row.get(3, UUID.class),
                                                        row.get(4, String.class))));
    }

    private static final Set<String> LEAVING = Set.of("released", "off-duty");

    /**
     * Whoever takes what another holds says from whom: two never hold one. What is closed without a
     * reason was answered, and nothing is open.
     */
    private static void act(
            Story story,
            String what,
            @Nullable UUID member,
            @Nullable UUID from,
            @Nullable String reason) {
        switch (what) {
            case "claimed", "given" -> {
                story.wrongs += story.holder == null ? 0 : 1;
                story.holder = member;
            }
            case "taken-over", "handed-over" -> {
                story.wrongs += from != null && from.equals(story.holder) ? 0 : 1;
                story.holder = member;
            }
            case "assigned" -> story.holder = member;
            case "snoozed" -> story.snoozed = true;
            case "woken" -> story.snoozed = false;
            case "closed" -> {
                var answered = story.asked.isEmpty() && story.firstAnswered != null;
                story.wrongs += answered == (reason == null) ? 0 : 1;
                story.snoozed = false;
                story.holder = null;
                story.closed = true;
                story.reason = reason;
                story.asked.clear();
                story.promised = null;
            }
            default -> {
                if (LEAVING.contains(what)) {
                    story.wrongs += member != null && member.equals(story.holder) ? 0 : 1;
                    story.holder = null;
                }
            }
        }
    }
}
