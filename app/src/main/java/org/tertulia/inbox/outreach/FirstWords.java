package org.tertulia.inbox.outreach;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Voices;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** What we say in a conversation that we began, before anybody answers: one thing, within caps. */
@Component
public class FirstWords {

    private final Parts parts;
    private final Etiquette etiquette;
    private final Voices voices;

    FirstWords(Parts parts, Etiquette etiquette, Voices voices) {
        this.parts = parts;
        this.etiquette = etiquette;
        this.voices = voices;
    }

    /**
     * For the transaction that sends; of what is no beginning it says nothing.
     *
     * @throws Refused with {@link OutreachRefusal.TheirTurn}, or as {@link Etiquette} says
     */
    public void mustBeSayable(Conversation conversation, Message to) {
        if (!conversation.begun()) {
            return;
        }
        etiquette.hold();
        var part = parts.of(conversation.id()).orElseThrow();
        if (parts.spoken(part)) {
            throw new Refused(new OutreachRefusal.TheirTurn());
        }
        etiquette.mustAllow(to, voices.on(to.channel()), conversation.contact());
    }

    /** It counts as no answer. */
    public void said(Sight sight, Conversation conversation, MessageId answer, Instant at) {
        if (conversation.begun()) {
            parts.said(answer, parts.of(conversation.id()).orElseThrow(), sight.who().id(), at);
        }
    }
}
