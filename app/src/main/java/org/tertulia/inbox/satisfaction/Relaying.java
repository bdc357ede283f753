package org.tertulia.inbox.satisfaction;

import static org.tertulia.inbox.db.Tables.ANSWER;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.messages.read.Tables.MESSAGE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.language.Gist;
import org.tertulia.language.Urgency;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Content;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.networks.NetworkItem;

/**
 * Puts what was added into the record of messages, as said to us in private where the matter lies:
 * it is found and watched like all that they say. What asks something waits for an answer like any
 * question; what does not is kept as what was said before, which opens nothing.
 */
@Component
class Relaying {

    /** No bytes of a network's came with it. */
    private static final long NO_BYTES = 0;

    private final DSLContext db;
    private final Channels channels;
    private final ItemConsumer record;

    Relaying(DSLContext db, Channels channels, ItemConsumer record) {
        this.db = db;
        this.channels = channels;
        this.record = record;
    }

    void relay(Link link, int score, String text, Gist gist, Instant at) {
        db.select(
                        MESSAGE.CHANNEL_ID,
                        MESSAGE.REMOTE_ID,
                        MESSAGE.AUTHOR_KEY,
                        MESSAGE.AUTHOR_HANDLE,
                        MESSAGE.AUTHOR_NAME,
                        MESSAGE.AUTHOR_AVATAR)
                .from(CONVERSATION)
                .join(ANSWER)
                .on(ANSWER.CONVERSATION_ID.eq(CONVERSATION.ID))
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(ANSWER.QUESTION_ID))
                .where(CONVERSATION.NUMBER.eq(link.number()), ANSWER.DELIVERY.eq("confirmed"))
                .and(MESSAGE.REMOTE_ID.isNotNull())
                .orderBy(ANSWER.SAID_AT.desc(), ANSWER.MESSAGE_ID.desc())
                .limit(1)
                .fetchOptional()
                .ifPresent(said -> take(link, said, text, asks(score, text, gist), at));
    }

    /** Beside what it answers, and by the same author: so it belongs to the same person. */
    private void take(Link link, Record said, String text, boolean asks, Instant at) {
        var id = new ChannelId(said.get(MESSAGE.CHANNEL_ID));
        var channel = channels.known(List.of(id)).get(id);
        if (channel == null) {
            return;
        }
        var content =
                new Content(
                        Remark.BY_LINK + link.id(),
                        author(said),
                        text,
                        at,
                        null,
                        List.of(),
                        said.get(MESSAGE.REMOTE_ID),
                        null,
                        null);
        record.take(
                List.of(
                        new Heard(
                                channel,
                                new NetworkItem.DirectMessage(content),
                                NO_BYTES,
                                at,
                                !asks)));
    }

    private static @Nullable Author author(Record said) {
        var key = said.get(MESSAGE.AUTHOR_KEY);
        return key == null
                ? null
                : new Author(
                        key,
                        said.get(MESSAGE.AUTHOR_HANDLE),
                        said.get(MESSAGE.AUTHOR_NAME),
                        said.get(MESSAGE.AUTHOR_AVATAR));
    }

    /** Where it is not clear what they are after, who was left discontent is answered. */
    static boolean asks(int score, String text, Gist gist) {
        var urgency = gist.urgency();
        if (urgency != null && urgency != Urgency.NONE || text.contains("?")) {
            return true;
        }
        var intent = gist.intent();
        if (intent == null) {
            return score <= Rating.LOW;
        }
        return switch (intent) {
            case COMPLAINT, QUESTION, PURCHASE_INTENT -> true;
            case OTHER -> score <= Rating.LOW;
            case PRAISE, SUGGESTION, RECOMMENDATION -> false;
        };
    }
}
