package org.tertulia.listening.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.listening.Mention;
import org.tertulia.listening.Watch;
import org.tertulia.listening.Watches;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Parsed;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;
import org.tertulia.organization.Sight;

/** Makes of mentions what a page shows of them. */
@Component
public class MentionViews {

    private final Messages messages;
    private final Channels channels;
    private final Networks networks;
    private final Watches watches;

    MentionViews(Messages messages, Channels channels, Networks networks, Watches watches) {
        this.messages = messages;
        this.channels = channels;
        this.networks = networks;
        this.watches = watches;
    }

    /** In their order; on the page of one watch, that watch is not named again. */
    public List<MentionView> of(Sight sight, List<Mention> mentions, @Nullable Watch page) {
        var known = new HashMap<Integer, Watch>();
        watches.all(sight).forEach(watch -> known.put(watch.number(), watch));
        if (page != null) {
            known.put(page.number(), page);
        }
        var wheres = wheres(sight);
        var said = said(sight, mentions.stream().map(Mention::message).toList());
        return mentions.stream()
                .filter(mention -> said.containsKey(mention.message()))
                .map(
                        mention -> {
                            var by =
                                    mention.watches().stream()
                                            .map(known::get)
                                            .filter(Objects::nonNull)
                                            .toList();
                            return view(
                                    Objects.requireNonNull(said.get(mention.message())),
                                    wheres,
                                    refs(mention, by, page == null),
                                    by.stream().flatMap(MentionViews::query).toList());
                        })
                .toList();
    }

    /** What a query that is not saved yet would find. */
    List<MentionView> of(Sight sight, List<MessageId> ids, Query query) {
        var wheres = wheres(sight);
        return messages.byIds(sight, ids).stream()
                .map(message -> view(message, wheres, List.of(), List.of(query)))
                .toList();
    }

    private Map<MessageId, Message> said(Sight sight, List<MessageId> ids) {
        return messages.byIds(sight, ids).stream()
                .collect(Collectors.toMap(Message::id, message -> message));
    }

    private Map<ChannelId, MentionView.Where> wheres(Sight sight) {
        return channels.all(sight).stream().collect(Collectors.toMap(Channel::id, this::where));
    }

    private MentionView.Where where(Channel channel) {
        return new MentionView.Where(
                channel.number(),
                channel.name(),
                networks.label(channel.network()),
                networks.icon(channel.network()));
    }

    private static MentionView view(
            Message message,
            Map<ChannelId, MentionView.Where> wheres,
            List<MentionView.Ref> refs,
            Collection<Query> queries) {
        var text = message.text();
        return new MentionView(
                message,
                wheres.getOrDefault(message.channel(), new MentionView.Where(0, "", "", "")),
                refs,
                text == null ? List.of() : Snippet.of(text, message.language(), queries));
    }

    /** All that found it, or only those of whom it speaks apart. */
    private static List<MentionView.Ref> refs(Mention mention, List<Watch> by, boolean all) {
        var refs = new ArrayList<MentionView.Ref>();
        for (var watch : by) {
            var apart =
                    mention.apart().stream()
                            .filter(each -> each.watch() == watch.number())
                            .findFirst();
            if (all || apart.isPresent()) {
                refs.add(
                        new MentionView.Ref(
                                watch.number(),
                                watch.name(),
                                apart.isPresent(),
                                apart.map(Mention.Apart::sentiment).orElse(null)));
            }
        }
        return refs;
    }

    private static Stream<Query> query(Watch watch) {
        return Query.parse(watch.query()) instanceof Parsed parsed
                ? Stream.of(parsed.query())
                : Stream.empty();
    }
}
