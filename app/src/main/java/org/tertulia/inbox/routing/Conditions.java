package org.tertulia.inbox.routing;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.routing.Matter.Part;
import org.tertulia.inbox.routing.Matter.Said;
import org.tertulia.language.Intent;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;
import org.tertulia.listening.WatchId;
import org.tertulia.messages.Message;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;

/**
 * What a rule asks of a message: of each list one is enough, an empty one asks for nothing.
 *
 * @param urgency at least this; null where any will do
 * @param handles of authors, folded and without @; {@code contacts} are others, known by us
 * @param hashtags folded and without #
 * @param words a query, as {@code docs/queries.md} describes them
 */
public record Conditions(
        Set<ChannelId> channels,
        Set<String> networks,
        Set<Message.Kind> kinds,
        Set<WatchId> watches,
        Set<Intent> intents,
        @Nullable Urgency urgency,
        Set<Sentiment> sentiments,
        Set<String> languages,
        List<String> handles,
        Set<ContactId> contacts,
        List<String> hashtags,
        String words) {

    public static final Conditions NONE =
            new Conditions(
                    Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(),
                    List.of(), Set.of(), List.of(), "");

    public Conditions {
        channels = Set.copyOf(channels);
        networks = Set.copyOf(networks);
        kinds = Set.copyOf(kinds);
        watches = Set.copyOf(watches);
        intents = Set.copyOf(intents);
        sentiments = Set.copyOf(sentiments);
        languages = Set.copyOf(languages);
        handles = List.copyOf(handles);
        contacts = Set.copyOf(contacts);
        hashtags = List.copyOf(hashtags);
    }

    /** Whether all are asked for, so that nothing is left to later rules. */
    public boolean takesAll() {
        return equals(NONE);
    }

    /** Whether the text itself has to be read. */
    boolean readText() {
        return !hashtags.isEmpty() || !words.isEmpty();
    }

    /**
     * What was asked for and fitted, such as {@code channel intent=complaint}: names of conditions,
     * with the value where it is none of the customer's; empty where something does not fit.
     */
    Optional<String> fit(UUID rule, Matter matter) {
        var fitted = new ArrayList<String>();
        var gist = matter.gist();
        var all =
                one(channels, matter.channel(), "channel", null, fitted)
                        && one(networks, matter.network(), "network", matter.network(), fitted)
                        && one(kinds, matter.kind(), "kind", word(matter.kind()), fitted)
                        && watched(matter, fitted)
                        && one(intents, gist.intent(), "intent", word(gist.intent()), fitted)
                        && urgent(gist.urgency(), fitted)
                        && one(
                                sentiments,
                                gist.sentiment(),
                                "sentiment",
                                word(gist.sentiment()),
                                fitted)
                        && one(languages, matter.language(), "language", matter.language(), fitted)
                        && by(matter, fitted)
                        && says(hashtags.isEmpty(), rule, Part.HASHTAG, matter, fitted)
                        && says(words.isEmpty(), rule, Part.WORDS, matter, fitted);
        return all ? Optional.of(fitted.stream().collect(joining(" "))) : Optional.empty();
    }

    private static <T> boolean one(
            Set<T> asked,
            @Nullable T there,
            String name,
            @Nullable String value,
            List<String> fitted) {
        if (asked.isEmpty()) {
            return true;
        }
        fitted.add(value == null ? name : name + "=" + value);
        return there != null && asked.contains(there);
    }

    private boolean watched(Matter matter, List<String> fitted) {
        if (watches.isEmpty()) {
            return true;
        }
        fitted.add("watch");
        return matter.watches().stream().anyMatch(watches::contains);
    }

    private boolean urgent(@Nullable Urgency there, List<String> fitted) {
        if (urgency == null) {
            return true;
        }
        fitted.add(there == null ? "urgency" : "urgency=" + there.word());
        return there != null && there.compareTo(urgency) >= 0;
    }

    private boolean by(Matter matter, List<String> fitted) {
        if (handles.isEmpty() && contacts.isEmpty()) {
            return true;
        }
        fitted.add("author");
        return matter.contacts().stream().anyMatch(contacts::contains) || handled(matter.author());
    }

    private boolean handled(@Nullable Author author) {
        if (author == null || author.handle() == null) {
            return false;
        }
        var handle = folded(author.handle());
        var server = handle.indexOf('@');
        return handles.contains(handle)
                || server > 0 && handles.contains(handle.substring(0, server));
    }

    private static boolean says(
            boolean unasked, UUID rule, Part part, Matter matter, List<String> fitted) {
        if (unasked) {
            return true;
        }
        fitted.add(part.name().toLowerCase(Locale.ROOT));
        return matter.said().contains(new Said(rule, part));
    }

    /** As handles are compared: {@code @Dario} and {@code dario} are one. */
    public static String folded(String handle) {
        return (handle.startsWith("@") ? handle.substring(1) : handle).toLowerCase(Locale.ROOT);
    }

    private static String word(Message.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String word(@Nullable Intent intent) {
        return intent == null ? null : intent.word();
    }

    private static @Nullable String word(@Nullable Sentiment sentiment) {
        return sentiment == null ? null : sentiment.word();
    }
}
