package org.tertulia.inbox.aside;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.SaidOpenly;
import org.tertulia.kernel.Uuid7;
import org.tertulia.messages.Message;
import org.tertulia.organization.Sight;

/**
 * What went on in private although nobody took it there: they wrote to us alone after they had
 * spoken to all, and were answered so.
 */
@Component
class Drifting {

    private final Asides asides;
    private final SaidOpenly openly;

    Drifting(Asides asides, SaidOpenly openly) {
        this.asides = asides;
        this.openly = openly;
    }

    /**
     * As if whoever answered in private last had taken it there; empty where somebody did take it
     * aside, and where all was said to all or to us alone.
     */
    Optional<Aside> of(Sight sight, Conversation conversation) {
        if (asides.latest(conversation).isPresent()) {
            return Optional.empty();
        }
        var since = asides.closedLast(conversation);
        return openly.whispered(sight, conversation, since)
                .flatMap(
                        last ->
                                openly.latest(sight, conversation, since, last.at())
                                        .map(question -> aside(conversation, question, last)));
    }

    private static Aside aside(
            Conversation conversation, Message question, SaidOpenly.Whispered last) {
        return new Aside(
                Uuid7.next(),
                conversation.id(),
                question.id(),
                last.message().channel(),
                false,
                null,
                null,
                null,
                last.at(),
                last.by(),
                null,
                null,
                null,
                null);
    }

    /** Whether we said to all what came of it, after all that we said in private. */
    boolean told(Sight sight, Conversation conversation, Aside drifted) {
        return openly.answeredSince(sight, conversation, drifted.opened());
    }
}
