package org.tertulia.listening;

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
    private final ObjectProvider<MentionFollower> followers;

    Matching(
            ActiveWatches watches,
            Utterances utterances,
            MentionLog log,
            ObjectProvider<MentionFollower> followers) {
        this.watches = watches;
        this.utterances = utterances;
        this.log = log;
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
                match(message, batch.of(message, text), seq, watchers, into);
            }
        }
        log.addNew(found);
        log.add(again);
        tell(entries.getLast().seq(), messages, heard.keySet(), found);
    }

    private void tell(long upTo, List<Message> messages, Set<MessageId> heard, List<Found> found) {
        var by = new HashMap<MessageId, List<WatchId>>();
        found.forEach(
                each ->
                        by.computeIfAbsent(each.message(), it -> new ArrayList<>())
                                .add(each.watch()));
        var overheard =
                messages.stream()
                        .filter(message -> heard.contains(message.id()))
                        .filter(message -> !message.ours() && !message.edited())
                        .map(
                                message ->
                                        new Overheard(
                                                message, by.getOrDefault(message.id(), List.of())))
                        .toList();
        followers.forEach(each -> each.take(upTo, overheard));
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

    private static void match(
            Message message,
            Utterance said,
            long seq,
            Watchers<Listening> watchers,
            List<Found> found) {
        watchers.match(
                said,
                watch -> {
                    if (watch.brand().equals(message.brand())) {
                        found.add(
                                new Found(
                                        watch.id(),
                                        watch.edition(),
                                        message.id(),
                                        seq,
                                        message.at(),
                                        message.channel(),
                                        message.brand(),
                                        gist(message)));
                    }
                });
    }

    private static Gist gist(Message message) {
        var sense = message.sense();
        return sense == null ? Gist.NONE : sense.gist();
    }
}
