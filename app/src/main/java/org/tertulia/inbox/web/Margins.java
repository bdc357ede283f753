package org.tertulia.inbox.web;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Overheard;
import org.tertulia.inbox.aside.Aside;
import org.tertulia.inbox.aside.Asides;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** What stands on a timeline beside what was asked and answered: where it went, what was heard. */
@Component
class Margins {

    private final Asides asides;
    private final Overheard overheard;
    private final Conversations conversations;
    private final Messages messages;
    private final Members members;

    Margins(
            Asides asides,
            Overheard overheard,
            Conversations conversations,
            Messages messages,
            Members members) {
        this.asides = asides;
        this.overheard = overheard;
        this.conversations = conversations;
        this.messages = messages;
        this.members = members;
    }

    /** {@code said} is what is shown of what was asked and answered. */
    List<Line> of(Sight sight, Conversation conversation, Collection<Message> said) {
        var lines = new ArrayList<Line>(asides(conversation));
        lines.addAll(heard(sight, conversation));
        lines.addAll(strays(sight, conversation, said));
        return lines;
    }

    private List<Line> asides(Conversation conversation) {
        var all = asides.of(conversation);
        var names =
                members.names(
                        all.stream()
                                .flatMap(each -> Stream.of(each.by(), each.endedBy()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return all.stream().flatMap(each -> moments(each, names)).toList();
    }

    private static Stream<Line> moments(Aside aside, Map<MemberId, String> names) {
        var moments = new ArrayList<Line>();
        var by = names.getOrDefault(aside.by(), "");
        moments.add(new Line.Turned(aside, Line.Turned.What.ASIDE, aside.opened(), by));
        var ended = aside.ended();
        var back = aside.endedBy();
        if (ended != null && back != null) {
            var who = names.getOrDefault(back, "");
            var what = aside.untold() == null ? Line.Turned.What.BACK : Line.Turned.What.UNTOLD;
            moments.add(new Line.Turned(aside, what, ended, who));
        }
        return moments.stream();
    }

    private List<Line> heard(Sight sight, Conversation conversation) {
        var found = overheard.in(conversation.id());
        var known = known(sight, found.stream().map(Overheard.Heard::message).toList());
        var lines = new ArrayList<Line>();
        for (var each : found) {
            var message = known.get(each.message());
            if (message != null) {
                var stray = each.what().equals("stray");
                var other =
                        stray
                                ? conversations.numberOf(sight, each.message())
                                : Optional.<Long>empty();
                // Once both are one, it lies here as all that they said.
                if (other.isEmpty() || other.get() != conversation.number()) {
                    lines.add(new Line.Heard(message, each.what(), other.orElse(null)));
                }
            }
        }
        return lines;
    }

    /** What of this conversation answers another one. */
    private List<Line> strays(Sight sight, Conversation conversation, Collection<Message> said) {
        var lines = new ArrayList<Line>();
        var ids = said.stream().filter(each -> !each.ours()).map(Message::id).toList();
        for (var each : overheard.strays(ids)) {
            var number = conversations.numberOf(sight, each.conversation());
            if (!each.conversation().equals(conversation.id()) && number.isPresent()) {
                said.stream()
                        .filter(message -> message.id().equals(each.message()))
                        .map(message -> new Line.Strayed(message, number.get()))
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private Map<MessageId, Message> known(Sight sight, List<MessageId> ids) {
        return messages.byIds(sight, ids).stream().collect(toMap(Message::id, Function.identity()));
    }
}
