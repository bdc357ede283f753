package org.tertulia.playbook.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.PlaybookRefusal;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Rehearsing;
import org.tertulia.playbook.tree.Arrow;
import org.tertulia.playbook.tree.Ending;
import org.tertulia.playbook.tree.Tree;
import org.tertulia.playbook.tree.Walk;

/** Protocols tried without effect, for programs: on a message, or on the whole of last week. */
@RestController
@RequestMapping("/api/v1/protocols/{number:[0-9]{1,9}}/trial")
class TrialApi {

    private final Protocols protocols;
    private final ProtocolViews views;
    private final TrialMessages messages;
    private final Rehearsing rehearsing;

    TrialApi(
            Protocols protocols,
            ProtocolViews views,
            TrialMessages messages,
            Rehearsing rehearsing) {
        this.protocols = protocols;
        this.views = views;
        this.messages = messages;
        this.rehearsing = rehearsing;
    }

    /**
     * On what: a conversation, a message, or a text with what is known of it; {@code moves} are the
     * answers so far, {@code *} for what was done.
     */
    record ProtocolTrialAsked(
            @Nullable Integer version,
            @Nullable Long conversation,
            @Nullable String message,
            @Nullable String text,
            @Nullable String kind,
            @Nullable String intent,
            @Nullable String sentiment,
            @Nullable String urgency,
            @Nullable List<String> moves) {

        TrialView.From from() {
            return new TrialView.From(
                    conversation == null ? "" : conversation.toString(),
                    given(message),
                    given(text),
                    given(kind),
                    given(intent),
                    given(sentiment),
                    given(urgency));
        }

        private static String given(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    /** A step that was left, and by which of its ways. */
    record ProtocolTrialGoneJson(String step, String way) {}

    /** {@code ways} are the answers that can be given where it stands; none where it ended. */
    record ProtocolTrialJson(
            List<ProtocolTrialGoneJson> gone, String step, List<String> ways, boolean ended) {
        ProtocolTrialJson {
            gone = List.copyOf(gone);
            ways = List.copyOf(ways);
        }
    }

    /** How many came to a step; {@code messages} are the newest of them. */
    record ProtocolTrialStopJson(String step, boolean ends, int count, List<String> messages) {
        ProtocolTrialStopJson {
            messages = List.copyOf(messages);
        }
    }

    /** Of those that were {@code read} so many are {@code fitting}, and came to the stops. */
    record ProtocolTrialWeekJson(
            int read, boolean whole, int fitting, List<ProtocolTrialStopJson> items) {
        ProtocolTrialWeekJson {
            items = List.copyOf(items);
        }
    }

    @PostMapping
    ProtocolTrialJson walk(
            Sight sight, @PathVariable int number, @RequestBody ProtocolTrialAsked asked) {
        var version = asked.version();
        var tree = tree(sight, number, version == null ? 0 : version);
        var walk = Walk.begin(tree, messages.facts(sight, asked.from()));
        for (var move : Objects.requireNonNullElse(asked.moves(), List.<String>of())) {
            walk = TrialPages.move(walk, move).orElse(walk);
        }
        var ended = walk.ended().isPresent();
        return new ProtocolTrialJson(
                walk.path().stream()
                        .map(it -> new ProtocolTrialGoneJson(it.step(), named(it.way().arrow())))
                        .toList(),
                walk.here().id(),
                ended
                        ? List.of()
                        : walk.here().arrows().stream().map(it -> named(it.way())).toList(),
                ended);
    }

    private static String named(String way) {
        return way.equals(Arrow.ONWARD) ? TrialPages.ON : way;
    }

    /** What its conditions would do with last week's messages. */
    @GetMapping("/week")
    ProtocolTrialWeekJson week(
            Sight sight, @PathVariable int number, @RequestParam(defaultValue = "0") int version) {
        var week = rehearsing.week(sight, tree(sight, number, version));
        return new ProtocolTrialWeekJson(
                week.read(),
                week.whole(),
                week.fitting(),
                week.stops().stream()
                        .map(
                                it ->
                                        new ProtocolTrialStopJson(
                                                it.step().id(),
                                                it.step() instanceof Ending,
                                                it.count(),
                                                it.samples().stream()
                                                        .map(Object::toString)
                                                        .toList()))
                        .toList());
    }

    private Tree tree(Sight sight, int number, int version) {
        var tree = views.version(sight, protocols.find(sight, number), version).reading().tree();
        if (tree == null) {
            throw new Refused(new PlaybookRefusal.TextUnreadable());
        }
        return tree;
    }
}
