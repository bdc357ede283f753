package org.tertulia.inbox.routing;

import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.count;
import static org.tertulia.inbox.read.Tables.CONVERSATION;
import static org.tertulia.messages.read.Tables.MESSAGE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.messages.HeardTexts;
import org.tertulia.messages.HeardTexts.Line;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;

/** In which languages people write to us, lately and at this moment. */
@Component
@Transactional(readOnly = true)
public class Arrivals {

    /** Of each brand only the newest are looked at. */
    public static final int MOST = 5_000;

    private final HeardTexts heard;
    private final Channels channels;
    private final DSLContext db;

    Arrivals(HeardTexts heard, Channels channels, DSLContext db) {
        this.heard = heard;
        this.channels = channels;
        this.db = db;
    }

    /** How many of the latest messages in channels of ours are in each language. */
    public Map<String, Integer> lately(Sight sight) {
        var counts = new HashMap<String, Integer>();
        for (var brand : sight.brands()) {
            var lines = heard.before(Long.MAX_VALUE, brand, MOST);
            var places = channels.known(lines.stream().map(Line::channel).collect(toSet()));
            var seen = new HashSet<MessageId>();
            for (var line : lines) {
                var place = places.get(line.channel());
                if (line.language() != null && ours(place) && seen.add(line.message())) {
                    counts.merge(line.language(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static boolean ours(@Nullable Channel channel) {
        return channel != null && channel.managed();
    }

    /** How many conversations wait for an answer in each language. */
    public Map<String, Integer> waiting(Sight sight) {
        return db.select(MESSAGE.LANGUAGE, count())
                .from(CONVERSATION)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(CONVERSATION.LAST_MESSAGE_ID))
                .where(
                        CONVERSATION.STATE.in("waiting", "claimed", "snoozed"),
                        CONVERSATION.ASKED_AT.isNotNull(),
                        CONVERSATION.BRAND_ID.in(sight.brandIds()),
                        MESSAGE.LANGUAGE.isNotNull())
                .groupBy(MESSAGE.LANGUAGE)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
