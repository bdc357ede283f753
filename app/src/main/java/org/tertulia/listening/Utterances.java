package org.tertulia.listening;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.language.Text;
import org.tertulia.listening.matching.Trait;
import org.tertulia.listening.matching.Utterance;
import org.tertulia.messages.HeardTexts.Line;
import org.tertulia.messages.Message;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;

/** What watches see of messages. */
@Component
public class Utterances {

    private final Channels channels;

    Utterances(Channels channels) {
        this.channels = channels;
    }

    /** For some messages that are matched together. */
    public Batch batch() {
        return new Batch();
    }

    /** Looks each channel up once, and only where a watch asks for it. */
    public final class Batch {

        private final Map<ChannelId, List<Channel>> known = new ConcurrentHashMap<>();

        private Batch() {}

        public Utterance of(Message message, String text) {
            return of(
                    text, message.language(), message.kind(), message.author(), message.channel());
        }

        public Utterance of(Line line, String text) {
            return of(text, line.language(), line.kind(), line.author(), line.channel());
        }

        private Utterance of(
                String text,
                @Nullable String language,
                Message.Kind kind,
                @Nullable Author author,
                ChannelId channel) {
            return new Utterance(
                    Text.tokens(text),
                    language,
                    told -> {
                        told.add(Trait.KIND, kind.name().toLowerCase(Locale.ROOT));
                        if (author != null) {
                            told.add(Trait.AUTHOR, author.name());
                            told.add(Trait.AUTHOR, author.handle());
                            told.add(Trait.AUTHOR, local(author.handle()));
                        }
                        for (var each : known.computeIfAbsent(channel, this::channel)) {
                            told.add(Trait.CHANNEL, each.name());
                            told.add(Trait.CHANNEL, String.valueOf(each.number()));
                            told.add(Trait.NETWORK, each.network());
                        }
                    });
        }

        private List<Channel> channel(ChannelId id) {
            return List.copyOf(channels.known(List.of(id)).values());
        }
    }

    /** The handle without its server, where it names one. */
    private static @Nullable String local(@Nullable String handle) {
        if (handle == null) {
            return null;
        }
        int server = handle.indexOf('@', 1);
        return server < 0 ? null : handle.substring(0, server);
    }
}
