package org.tertulia.inbox.walking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.ConversationId;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.playbook.tree.Passage;

/**
 * A protocol that is followed in a conversation, or was.
 *
 * @param message for whose sake it was begun
 * @param path the way that was gone, in order
 * @param revision counts its changes
 * @param end null while it goes on
 * @param answer the first that was given meanwhile; null where none was
 */
public record Walked(
        UUID id,
        ConversationId conversation,
        BrandId brand,
        MessageId message,
        int protocol,
        int version,
        MemberId by,
        Instant begun,
        List<Passage> path,
        int revision,
        @Nullable End end,
        @Nullable MessageId answer) {

    public Walked {
        path = List.copyOf(path);
    }

    /** How it ended. */
    public sealed interface End {

        Instant at();

        /** As the protocol names its end: {@code not-needed spam}. */
        record Arrived(Instant at, String outcome) implements End {}

        /** Before that; {@code words} only for {@link LeftBecause#OTHER}. */
        record Left(Instant at, LeftBecause because, @Nullable String words) implements End {}
    }

    public boolean open() {
        return end == null;
    }

    /** Whether it goes on, or ended after what is asked now was asked and no answer came of it. */
    public boolean concerns(Conversation of) {
        return open() || end instanceof End.Arrived && binds(of);
    }

    /**
     * The same, also where it was left: who goes away from what it asks for has still been told.
     */
    public boolean binds(Conversation of) {
        var question = of.question();
        return open()
                || answer == null
                        && (question == null ? of.begun() : !begun.isBefore(question.asked()));
    }

    /** Another way, as it was at some time. */
    Walked along(List<Passage> way) {
        return new Walked(
                id,
                conversation,
                brand,
                message,
                protocol,
                version,
                by,
                begun,
                way,
                revision,
                end,
                answer);
    }

    Walked gone(List<Passage> way, @Nullable End how) {
        return new Walked(
                id,
                conversation,
                brand,
                message,
                protocol,
                version,
                by,
                begun,
                way,
                revision + 1,
                how,
                answer);
    }
}
