package org.tertulia.listening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tertulia.language.Gist;
import org.tertulia.listening.ActiveWatches.Listening;
import org.tertulia.listening.MentionFollower.Overheard;
import org.tertulia.listening.matching.Utterance;
import org.tertulia.listening.matching.Watchers;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.StreamEntry;
import org.tertulia.messages.StreamEntry.What;
import org.tertulia.messages.StreamFollower;

/**
 * Follows the stream of messages and asks all watches about each one. The lines of a batch were
 * read before the watches are looked up; whoever saves a watch meanwhile finds them by {@link
 * Filling}.
 */
@Component
class Matching implements StreamFollower {

    private final ActiveWatches watches;
    private final Utterances utterances;
    private final MentionLog log;
    private final TellingApart tellingApart;
    private final ObjectProvider<MentionFollower> followers;

    Matching(
            ActiveWatches watches,
            Utterances utterances,
            MentionLog log,
            TellingApart tellingApart,
            ObjectProvider<MentionFollower> followers) {
        this.watches = watches;
        this.utterances = utterances;
        this.log = log;
        this.tellingApart = tellingApart;
        this.followers = followers;
    }

    @Override
    public String name() {
        return "listening";
    }

    @Override
    public void take(List<StreamEntry> entries, List<Message> messages) {
        var watchers = watches.current();
        var heard = heard(entries);
        var batch = utterances.batch();
        var found = new ArrayList<Found>();
        var again = new ArrayList<Found>();
        for (var message : messages) {
            var seq = heard.get(message.id());
            var text = message.text();
            if (watchers.size() > 0 && seq != null && text != null && !message.ours()) {
                var into = message.edited() ? again : found;
                var by = match(message, batch.of(message, text), watchers);
                into.addAll(found(message, text, seq, by));
            }
        }
        log.addNew(found);
        log.add(again);
        tell(entries.getLast().seq(), messages, heard.keySet(), found);
    }

    private void tell(long upTo, List<Message> messages, Set<MessageId> heard, List<Found> found) {
        var by = found.stream().collect(groupingBy(Found::message));
        var overheard =
                messages.stream()
                        .filter(message -> heard.contains(message.id()))
                        .filter(message -> !message.ours() && !message.edited())
                        .map(
                                message ->
                                        overheard(
                                                message, by.getOrDefault(message.id(), List.of())))
                        .toList();
        followers.forEach(each -> each.take(upTo, overheard));
    }

    private static Overheard overheard(Message message, List<Found> found) {
        return new Overheard(
                message,
                found.stream().map(Found::watch).toList(),
                found.stream().filter(Found::apart).collect(toMap(Found::watch, Found::gist)));
    }

    /** The last line of each message that said something. */
    private static Map<MessageId, Long> heard(List<StreamEntry> entries) {
        var heard = new HashMap<MessageId, Long>();
        for (var entry : entries) {
            if (!entry.ours() && (entry.what() == What.ORIGINAL || entry.what() == What.EDIT)) {
                heard.put(entry.message(), entry.seq());
            }
        }
        return heard;
    }

    private static List<Listening> match(
            Message message, Utterance said, Watchers<Listening> watchers) {
        var by = new ArrayList<Listening>();
        watchers.match(
                said,
                watch -> {
                    if (watch.brand().equals(message.brand())) {
                        by.add(watch);
                    }
                });
        return by;
    }

    private List<Found> found(Message message, String text, long seq, List<Listening> by) {
        var gist = gist(message);
        var found =
                by.stream()
                        .map(
                                watch ->
                                        new Found(
                                                watch.id(),
                                                watch.edition(),
                                                message.id(),
                                                seq,
                                                message.at(),
                                                message.channel(),
                                                message.brand(),
                                                gist,
                                                false))
                        .toList();
        return by.size() < 2 ? found : tellingApart.told(text, message.language(), by, found);
    }

    private static Gist gist(Message message) {
        var sense = message.sense();
        return sense == null ? Gist.NONE : sense.gist();
    }
}
