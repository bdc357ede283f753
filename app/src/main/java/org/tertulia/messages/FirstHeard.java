package org.tertulia.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Sense;
import org.tertulia.messages.JustRecorded.Line;
import org.tertulia.messages.Ledger.Knowledge;
import org.tertulia.messages.Ledger.Remote;
import org.tertulia.messages.StreamEntry.What;
import org.tertulia.networks.Content;
import org.tertulia.networks.Heard;

/** The messages of a batch that nobody knew before, as they stand once it is recorded. */
final class FirstHeard {

    private final List<First> all = new ArrayList<>();

    private record First(
            Heard heard,
            Known known,
            Message.Kind kind,
            Content content,
            Instant heardAt,
            @Nullable String language,
            @Nullable Sense sense) {}

    void add(
            Heard heard,
            Known known,
            Message.Kind kind,
            Content content,
            Instant heardAt,
            @Nullable String language,
            @Nullable Sense sense) {
        all.add(new First(heard, known, kind, content, heardAt, language, sense));
    }

    int size() {
        return all.size();
    }

    /** As lines of the stream, of which the last has this number. */
    List<Line> lines(long last, Knowledge knowledge) {
        var lines = new ArrayList<Line>(all.size());
        var seq = last - all.size();
        for (var first : all) {
            var known = first.known();
            var channel = first.heard().channel();
            lines.add(
                    new Line(
                            new StreamEntry(
                                    ++seq,
                                    known.id(),
                                    1,
                                    What.ORIGINAL,
                                    known.ours(),
                                    channel.id(),
                                    channel.brand()),
                            message(first, parent(first, knowledge))));
        }
        return lines;
    }

    private static @Nullable MessageId parent(First first, Knowledge knowledge) {
        var answered = first.content().inReplyTo();
        return answered == null
                ? null
                : knowledge.message(Remote.of(first.heard().channel(), answered));
    }

    private static Message message(First first, @Nullable MessageId parent) {
        var known = first.known();
        var content = first.content();
        var channel = first.heard().channel();
        return new Message(
                known.id(),
                channel.id(),
                channel.brand(),
                known.ours(),
                first.kind(),
                content.author(),
                content.text(),
                known.at(),
                first.heardAt(),
                content.url(),
                content.media(),
                content.quoted(),
                parent,
                content.remoteId(),
                first.language(),
                first.sense(),
                first.heard().history(),
                false,
                false,
                null);
    }
}
