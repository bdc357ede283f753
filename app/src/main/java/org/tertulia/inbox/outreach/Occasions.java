package org.tertulia.inbox.outreach;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Voice;
import org.tertulia.inbox.Voices;
import org.tertulia.listening.Mention;
import org.tertulia.listening.MentionFilter;
import org.tertulia.listening.Mentions;
import org.tertulia.listening.Watch;
import org.tertulia.listening.Watches;
import org.tertulia.messages.Message;
import org.tertulia.messages.Messages;
import org.tertulia.messages.Position;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** What watches found and does not address us, and says what its author is after. */
@Component
class Occasions {

    /** Of more mentions only the newest are looked at. */
    static final int MOST = 10_000;

    private static final int PAGE = 500;

    private final Mentions mentions;
    private final Watches watches;
    private final Messages messages;
    private final Voices voices;

    Occasions(Mentions mentions, Watches watches, Messages messages, Voices voices) {
        this.mentions = mentions;
        this.watches = watches;
        this.messages = messages;
        this.voices = voices;
    }

    /** By which watches; {@code heard} is how often its author was heard in this time. */
    record Occasion(Message message, Voice voice, List<Watch> watches, int heard) {}

    private record Who(ChannelId channel, String key) {

        static Who of(Message message) {
            Author author = message.author();
            return new Who(message.channel(), author == null ? "" : author.key());
        }
    }

    /** The newest first. */
    List<Occasion> since(Sight sight, Instant from) {
        var filter = MentionFilter.ALL.between(from, null);
        var named = watches.all(sight).stream().collect(toMap(Watch::number, Function.identity()));
        var heard = new HashMap<Who, Integer>();
        var found = new ArrayList<Occasion>();
        Position behind = null;
        for (int looked = 0; looked < MOST; looked += PAGE) {
            var page = mentions.list(sight, filter, behind, PAGE);
            found.addAll(among(sight, page, named, heard));
            if (page.size() < PAGE) {
                break;
            }
            behind = page.getLast().position();
        }
        return found.stream()
                .map(
                        each ->
                                new Occasion(
                                        each.message(),
                                        each.voice(),
                                        each.watches(),
                                        heard.getOrDefault(Who.of(each.message()), 0)))
                .toList();
    }

    private List<Occasion> among(
            Sight sight, List<Mention> page, Map<Integer, Watch> named, Map<Who, Integer> heard) {
        var said =
                messages.byIds(sight, page.stream().map(Mention::message).toList()).stream()
                        .collect(toMap(Message::id, Function.identity()));
        said.values().stream()
                .filter(message -> message.author() != null)
                .forEach(message -> heard.merge(Who.of(message), 1, Integer::sum));
        var voice = voices.on(said.values().stream().map(Message::channel).collect(toSet()));
        var found = new ArrayList<Occasion>();
        for (var mention : page) {
            var message = said.get(mention.message());
            var where = message == null ? null : voice.get(message.channel());
            var by = mention.watches().stream().map(named::get).filter(Objects::nonNull).toList();
            if (message != null && where != null && may(message, where) && after(message, by)) {
                found.add(new Occasion(message, where, by, 0));
            }
        }
        return found;
    }

    private static boolean after(Message message, List<Watch> by) {
        return Weighing.occasion(message, by) != null;
    }

    /** What addresses us waits in the inbox, and what is nobody's is worth nobody's time. */
    private static boolean may(Message message, Voice voice) {
        var sense = message.sense();
        return !voice.expectsAnswers()
                && !message.ours()
                && !message.history()
                && !message.erased()
                && message.deletedAt() == null
                && (sense == null || !sense.isSpam())
                && switch (message.kind()) {
                    case POST, COMMENT, DIRECT, REVIEW -> true;
                    case REACTION, NOTICE, RETURNED, UNKNOWN -> false;
                };
    }
}
