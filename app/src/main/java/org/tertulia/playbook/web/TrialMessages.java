package org.tertulia.playbook.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.language.OwnModel;
import org.tertulia.language.Text;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.MessageFacts;
import org.tertulia.playbook.PastMessages;
import org.tertulia.playbook.PlaybookRefusal;
import org.tertulia.playbook.tree.Aspect;
import org.tertulia.playbook.tree.Facts;

/** Finds what a protocol is tried on, with the reader's own sight. */
@Component
class TrialMessages {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Messages messages;
    private final Channels channels;
    private final PastMessages past;
    private final OwnModel model;

    TrialMessages(Messages messages, Channels channels, PastMessages past, OwnModel model) {
        this.messages = messages;
        this.channels = channels;
        this.past = past;
        this.model = model;
    }

    /** What is known of it. */
    Facts facts(Sight sight, TrialView.From from) {
        if (!from.conversation().isBlank()) {
            return of(sight, latest(sight, from.conversation()));
        }
        if (!from.message().isBlank()) {
            return of(sight, named(from.message()));
        }
        if (from.text().isBlank()) {
            throw new Refused(new PlaybookRefusal.MessageMissing());
        }
        return typed(from);
    }

    /** What customers said last there. */
    private MessageId latest(Sight sight, String typed) {
        var number = typed.strip().replaceFirst("^#", "");
        if (!number.matches("[0-9]{1,12}")) {
            throw new Refused(new PlaybookRefusal.MessageMissing());
        }
        return past.latest(sight, Long.parseLong(number))
                .orElseThrow(() -> new Refused(new PlaybookRefusal.MessageMissing()));
    }

    /** By its id, or by the address of its page. */
    private static MessageId named(String typed) {
        var found = ID.matcher(typed);
        if (!found.find()) {
            throw new Refused(new PlaybookRefusal.MessageMissing());
        }
        return MessageId.parse(found.group());
    }

    private Facts of(Sight sight, MessageId id) {
        Message message;
        try {
            message = messages.byId(sight, id);
        } catch (NotFound e) {
            throw new Refused(new PlaybookRefusal.MessageMissing());
        }
        return MessageFacts.of(message, channel(message));
    }

    private Channel channel(Message message) {
        var channel = channels.known(List.of(message.channel())).get(message.channel());
        if (channel == null) {
            throw new IllegalStateException("No channel of message " + message.id());
        }
        return channel;
    }

    /** As the program understands the words, save what the person says of them. */
    private Facts typed(TrialView.From from) {
        var understood =
                MessageFacts.of(from.text(), model.understanding().of(Text.tokens(from.text())));
        return new Facts(
                null,
                null,
                given(Aspect.KIND, from.kind(), understood.kind()),
                understood.language(),
                intents(from, understood),
                given(Aspect.SENTIMENT, from.sentiment(), understood.sentiment()),
                given(Aspect.URGENCY, from.urgency(), understood.urgency()),
                from.text());
    }

    private static Set<String> intents(TrialView.From from, Facts understood) {
        var intents = new LinkedHashSet<String>();
        if (Aspect.INTENT.closed().contains(from.intent())) {
            intents.add(from.intent());
        } else {
            intents.addAll(understood.intents());
        }
        return intents;
    }

    private static @Nullable String given(
            Aspect aspect, String typed, @Nullable String understood) {
        return aspect.closed().contains(typed) ? typed : understood;
    }
}
