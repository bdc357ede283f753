package org.tertulia.playbook.situations.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocol;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.situations.Situation;
import org.tertulia.playbook.situations.SituationState.Covered;
import org.tertulia.playbook.situations.SituationState.Decided;
import org.tertulia.playbook.situations.Situations;
import org.tertulia.playbook.situations.Topic;
import org.tertulia.playbook.web.Telling;
import org.tertulia.playbook.web.Titles;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** Makes of situations what their pages show. */
@Component
class SituationViews {

    private final Situations situations;
    private final Messages messages;
    private final Protocols protocols;
    private final Members members;

    SituationViews(Situations situations, Messages messages, Protocols protocols, Members members) {
        this.situations = situations;
        this.messages = messages;
        this.protocols = protocols;
        this.members = members;
    }

    /** With those that wait each is compared: the older one of two alike goes on. */
    List<SituationRow> rows(Sight sight, List<Situation> shown) {
        var names = names(shown);
        var joined = situations.joined(sight, shown.stream().map(Situation::number).toList());
        var waiting = shown.stream().filter(it -> !it.decided()).toList();
        var topics = topics(sight, waiting);
        return shown.stream()
                .map(
                        it ->
                                new SituationRow(
                                        it,
                                        names.getOrDefault(it.by(), ""),
                                        joined.getOrDefault(it.number(), 0),
                                        older(it, waiting, topics)))
                .toList();
    }

    private static @Nullable Integer older(
            Situation one, List<Situation> waiting, Map<Integer, Topic> topics) {
        return waiting.stream()
                .map(Situation::number)
                .filter(it -> it < one.number() && alike(topics, one.number(), it))
                .min(Integer::compareTo)
                .orElse(null);
    }

    private static boolean alike(Map<Integer, Topic> topics, int one, int other) {
        var topic = topics.get(one);
        var another = topics.get(other);
        return topic != null && another != null && topic.like(another);
    }

    SituationView of(Sight sight, Page page, int number, SituationView.Form form, String refused) {
        var situation = situations.find(sight, number);
        var telling = Telling.to(page);
        var all = protocols.list(sight);
        var decider = situation.state() instanceof Decided decided ? decided.by() : null;
        var names =
                members.names(
                        decider == null
                                ? List.of(situation.by())
                                : List.of(situation.by(), decider));
        return new SituationView(
                situation,
                names.getOrDefault(situation.by(), ""),
                decider == null ? "" : names.getOrDefault(decider, ""),
                messages.byIds(sight, situation.messages()),
                title(telling, all, situation.left()),
                title(telling, all, protocol(situation)),
                like(sight, situation),
                situations.joined(sight, number),
                all.stream()
                        .map(it -> new Option(String.valueOf(it.number()), Titles.of(telling, it)))
                        .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
                        .toList(),
                form,
                sight.may(Role.AGENT),
                sight.may(Role.SUPERVISOR),
                refused);
    }

    private static @Nullable Integer protocol(Situation situation) {
        var written = situation.state().written();
        if (written != null) {
            return written.protocol();
        }
        return situation.state() instanceof Covered covered ? covered.protocol() : null;
    }

    private static String title(Telling telling, List<Protocol> all, @Nullable Integer number) {
        return all.stream()
                .filter(it -> number != null && it.number() == number)
                .map(it -> Titles.of(telling, it))
                .findFirst()
                .orElse("");
    }

    private List<Situation> like(Sight sight, Situation one) {
        if (one.decided()) {
            return List.of();
        }
        var waiting = situations.undecided(sight);
        var topics = topics(sight, waiting);
        return waiting.stream()
                .filter(it -> it.number() != one.number())
                .filter(it -> alike(topics, one.number(), it.number()))
                .toList();
    }

    /** What each is about, from all their messages at once. */
    private Map<Integer, Topic> topics(Sight sight, List<Situation> of) {
        var ids = of.stream().flatMap(it -> it.messages().stream()).distinct().toList();
        var known =
                messages.byIds(sight, ids).stream()
                        .collect(Collectors.toMap(Message::id, it -> it));
        var topics = new HashMap<Integer, Topic>();
        of.forEach(it -> topics.put(it.number(), Topic.of(it.happened(), said(it, known))));
        return topics;
    }

    private static List<Message> said(Situation situation, Map<MessageId, Message> known) {
        return situation.messages().stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private Map<MemberId, String> names(Collection<Situation> of) {
        return members.names(of.stream().map(Situation::by).distinct().toList());
    }
}
