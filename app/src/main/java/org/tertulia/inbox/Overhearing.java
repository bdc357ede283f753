package org.tertulia.inbox;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.outreach.Gathering;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.notifications.Notifying;

/**
 * Puts what is no question where it belongs: what a program sent about an answer of ours, beside
 * that answer; an answer to us that somebody else wrote, beside what it answers.
 */
@Component
class Overhearing {

    private final Overheard overheard;
    private final Turns turns;
    private final Answers answers;
    private final Conversations conversations;
    private final Nudges nudges;
    private final Gathering gathering;
    private final Notifying notifying;

    Overhearing(
            Overheard overheard,
            Turns turns,
            Answers answers,
            Conversations conversations,
            Nudges nudges,
            Gathering gathering,
            Notifying notifying) {
        this.overheard = overheard;
        this.turns = turns;
        this.answers = answers;
        this.conversations = conversations;
        this.nudges = nudges;
        this.gathering = gathering;
        this.notifying = notifying;
    }

    /** What programs sent. */
    void notice(List<Message> heard) {
        var notices =
                heard.stream().filter(Overhearing::isNotice).filter(each -> each.parent() != null);
        var told = notices.toList();
        if (told.isEmpty()) {
            return;
        }
        var parents = told.stream().map(Message::parent).filter(Objects::nonNull).collect(toSet());
        var homes = turns.homes(parents);
        told.forEach(message -> notice(message, homes));
        nudges.changed(conversations.ofMessages(parents));
    }

    private static boolean isNotice(Message message) {
        return message.kind() == Message.Kind.NOTICE || message.kind() == Message.Kind.RETURNED;
    }

    private void notice(Message message, Map<MessageId, ConversationId> homes) {
        var parent = message.parent();
        var home = parent == null ? null : homes.get(parent);
        if (parent == null || home == null) {
            return;
        }
        var returned = message.kind() == Message.Kind.RETURNED;
        overheard.add(
                new Overheard.Heard(message.id(), home, returned ? "returned" : "notice"),
                message.at());
        if (returned) {
            tellWhoSaid(parent);
        }
    }

    /** Whoever reads that something was sent believes that it arrived. */
    private void tellWhoSaid(MessageId answer) {
        var where = conversations.ofMessages(List.of(answer));
        for (var changed : where) {
            answers.of(answer.value())
                    .ifPresent(
                            said ->
                                    notifying.tell(
                                            said.member(),
                                            "inbox.overheard.told",
                                            List.of(changed.number()),
                                            "/conversations/" + changed.number()));
        }
    }

    /**
     * Of what was just joined to conversations, what answers another one that is somebody else's,
     * or names it, or answers what we asked of all.
     */
    void strays(
            List<Message> messages,
            Map<MessageId, ConversationId> homes,
            Collection<Asked> asked,
            Collection<Turn> joined) {
        gathering.gather(messages);
        for (var turn : joined) {
            var message = by(messages, turn.message());
            if (message == null || message.kind() != Message.Kind.DIRECT) {
                continue;
            }
            var writer = asked.stream().filter(each -> each.message().equals(turn.message()));
            var contact =
                    writer.map(Asked::contact).filter(Objects::nonNull).findFirst().orElse(null);
            var parent = message.parent();
            var answered = parent == null ? null : homes.get(parent);
            if (parent != null && answered != null) {
                if (stray(turn, answered, contact)) {
                    nudges.changed(conversations.ofMessages(List.of(parent)));
                }
            } else {
                overheard
                        .numbered(message.brand(), Numbers.in(message.text()))
                        .forEach(
                                (number, named) -> {
                                    if (stray(turn, named, contact)) {
                                        nudges.changed(
                                                List.of(new Changed(number, message.brand())));
                                    }
                                });
            }
        }
    }

    private boolean stray(Turn turn, ConversationId answered, @Nullable ContactId contact) {
        return !answered.equals(turn.conversation())
                && overheard.addStray(turn.message(), answered, contact, turn.at());
    }

    private static @Nullable Message by(List<Message> messages, MessageId id) {
        return messages.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }
}
