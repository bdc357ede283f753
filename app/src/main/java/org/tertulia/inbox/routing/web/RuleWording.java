package org.tertulia.inbox.routing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Rule;
import org.tertulia.kernel.BrandId;
import org.tertulia.listening.Watch;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelState;
import org.tertulia.organization.Member;
import org.tertulia.web.Page;

/** A rule in words: what it asks for, what it does, and what keeps it from doing so. */
final class RuleWording {

    private RuleWording() {}

    /** All that rules may name. */
    record Around(
            Map<QueueId, Queue> queues,
            List<Channel> channels,
            List<Watch> watches,
            List<Member> members) {

        String main(BrandId brand) {
            return queues.values().stream()
                    .filter(queue -> queue.main() && queue.brand().equals(brand))
                    .map(Queue::name)
                    .findFirst()
                    .orElse("");
        }
    }

    static String asks(Page page, Rule rule, Around around) {
        var when = rule.when();
        var parts = new ArrayList<String>();
        add(page, "channel", names(around.channels(), rule), parts);
        add(page, "network", when.networks().stream().sorted().toList(), parts);
        add(
                page,
                "kind",
                when.kinds().stream()
                        .sorted()
                        .map(kind -> Fitted.kind(page, kind.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                parts);
        add(
                page,
                "watch",
                around.watches().stream()
                        .filter(watch -> when.watches().contains(watch.id()))
                        .map(Watch::name)
                        .toList(),
                parts);
        add(
                page,
                "intent",
                when.intents().stream().sorted().map(it -> Fitted.intent(page, it)).toList(),
                parts);
        add(
                page,
                "urgency",
                when.urgency() == null ? List.of() : List.of(Fitted.urgency(page, when.urgency())),
                parts);
        add(
                page,
                "sentiment",
                when.sentiments().stream().sorted().map(it -> Fitted.sentiment(page, it)).toList(),
                parts);
        add(
                page,
                "language",
                when.languages().stream().sorted().map(it -> Fitted.language(page, it)).toList(),
                parts);
        var authors = new ArrayList<>(when.handles().stream().map(each -> "@" + each).toList());
        if (!when.contacts().isEmpty()) {
            authors.add(page.t("inbox.rule.contacts", when.contacts().size()));
        }
        add(page, "author", authors, parts);
        add(page, "hashtag", when.hashtags().stream().map(each -> "#" + each).toList(), parts);
        add(page, "words", when.words().isEmpty() ? List.of() : List.of(when.words()), parts);
        return parts.isEmpty() ? page.t("inbox.rule.all") : String.join(" · ", parts);
    }

    private static List<String> names(List<Channel> channels, Rule rule) {
        return channels.stream()
                .filter(channel -> rule.when().channels().contains(channel.id()))
                .map(Channel::name)
                .toList();
    }

    private static void add(Page page, String condition, List<String> values, List<String> parts) {
        if (!values.isEmpty()) {
            parts.add(
                    page.t(
                            "inbox.routing.fitted",
                            Fitted.condition(page, condition),
                            String.join(", ", values)));
        }
    }

    static String does(Page page, Rule rule, Around around) {
        var parts = new ArrayList<String>();
        var queue = around.queues().get(rule.queue());
        parts.add(page.t("inbox.placed", queue == null ? "" : queue.name()));
        around.members().stream()
                .filter(member -> member.id().equals(rule.person()))
                .forEach(member -> parts.add(page.t("inbox.rule.gives", member.name())));
        if (rule.raises() != null) {
            parts.add(page.t("inbox.rule.raised", Fitted.urgency(page, rule.raises())));
        }
        return String.join(" · ", parts);
    }

    /** What keeps it from doing all that it says. */
    static List<String> faults(Page page, Rule rule, Around around) {
        var faults = new ArrayList<String>();
        var queue = around.queues().get(rule.queue());
        if (queue == null || queue.closed()) {
            faults.add(page.t("inbox.rule.fault.queue"));
        }
        var alive =
                around.channels().stream()
                        .filter(channel -> rule.when().channels().contains(channel.id()))
                        .filter(channel -> alive(channel.state()))
                        .count();
        if (alive < rule.when().channels().size()) {
            faults.add(
                    page.t(alive == 0 ? "inbox.rule.fault.channel" : "inbox.rule.fault.channels"));
        }
        var watching =
                around.watches().stream()
                        .filter(watch -> rule.when().watches().contains(watch.id()))
                        .count();
        if (watching < rule.when().watches().size()) {
            faults.add(page.t("inbox.rule.fault.watch"));
        }
        if (around.members().stream()
                .anyMatch(member -> member.id().equals(rule.person()) && member.left())) {
            faults.add(page.t("inbox.rule.fault.person"));
        }
        return faults;
    }

    private static boolean alive(ChannelState state) {
        return switch (state) {
            case ACTIVE, PAUSED -> true;
            case GONE, CLOSED -> false;
        };
    }
}
