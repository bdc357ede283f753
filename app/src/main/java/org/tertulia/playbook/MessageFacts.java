package org.tertulia.playbook;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Judged;
import org.tertulia.language.Sense;
import org.tertulia.language.Sentiment;
import org.tertulia.messages.Message;
import org.tertulia.networks.Channel;
import org.tertulia.playbook.tree.Facts;

/** What is known of a message, as protocols ask for it. What is unsure counts as unknown. */
public final class MessageFacts {

    private MessageFacts() {}

    public static Facts of(Message message, Channel channel) {
        return facts(
                channel.name(),
                channel.network(),
                kind(message.kind()),
                message.language(),
                message.sense(),
                message.text());
    }

    /** Of words that somebody typed. */
    public static Facts of(String text, Sense sense) {
        return facts(null, null, null, sense.language().language().orElse(null), sense, text);
    }

    private static Facts facts(
            @Nullable String channel,
            @Nullable String network,
            @Nullable String kind,
            @Nullable String language,
            @Nullable Sense sense,
            @Nullable String text) {
        var sentiment = sense == null ? null : sense.sentiment().orNull();
        var urgency = sense == null ? null : sense.urgency().orNull();
        return new Facts(
                channel,
                network,
                kind,
                language,
                sense == null ? Set.of() : intents(sense),
                sentiment == null ? null : word(sentiment),
                urgency == null ? null : urgency.word(),
                text == null ? "" : text);
    }

    private static @Nullable String kind(Message.Kind kind) {
        return kind == Message.Kind.UNKNOWN ? null : kind.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> intents(Sense sense) {
        return sense.intents().stream()
                .filter(Judged::isSure)
                .map(it -> it.what().word())
                .collect(Collectors.toSet());
    }

    private static String word(Sentiment sentiment) {
        return sentiment.name().toLowerCase(Locale.ROOT);
    }
}
