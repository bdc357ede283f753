package org.tertulia.inbox.web;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.db.Tables.TURN;
import static org.tertulia.inbox.routing.db.Tables.QUEUE;
import static org.tertulia.networks.read.Tables.CHANNEL;
import static org.tertulia.organization.read.Tables.BRAND;
import static org.tertulia.organization.read.Tables.MEMBER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.promise.Running;
import org.tertulia.organization.Sight;

/** What a filter asks for beyond its tab, as conditions. */
@Component
class Narrowing {

    /** How far off a promise may be to be called soon due: the last quarter of a day. */
    static final Duration SOON = Duration.ofHours(6);

    private static final Pattern NUMBER = Pattern.compile("#?([1-9][0-9]{0,9})");

    private final Clock clock;

    Narrowing(Clock clock) {
        this.clock = clock;
    }

    /** {@code found}: the messages that say what is looked for, where anything is. */
    Condition of(Sight sight, Filter filter, Found.@Nullable Saying found) {
        return and(
                List.of(
                        queue(filter),
                        channel(filter),
                        brand(filter),
                        holder(sight, filter.holder()),
                        promise(filter.promise(), clock.instant()),
                        filter.kind().isEmpty()
                                ? noCondition()
                                : CONVERSATION.KIND.eq(filter.kind()),
                        lately(sight, filter.days(), clock.instant()),
                        ended(filter.ended()),
                        found == null ? noCondition() : words(filter.q(), found.messages())));
    }

    private static Condition queue(Filter filter) {
        return filter.queueNumber()
                .map(
                        number ->
                                CONVERSATION.QUEUE_ID.eq(
                                        field(
                                                select(QUEUE.ID)
                                                        .from(QUEUE)
                                                        .where(QUEUE.NUMBER.eq(number)))))
                .orElse(noCondition());
    }

    private static Condition channel(Filter filter) {
        return filter.channelNumber()
                .map(
                        number ->
                                CONVERSATION.CHANNEL_ID.eq(
                                        field(
                                                select(CHANNEL.ID)
                                                        .from(CHANNEL)
                                                        .where(CHANNEL.NUMBER.eq(number)))))
                .orElse(noCondition());
    }

    private static Condition brand(Filter filter) {
        return filter.brandNumber()
                .map(
                        number ->
                                CONVERSATION.BRAND_ID.eq(
                                        field(
                                                select(BRAND.ID)
                                                        .from(BRAND)
                                                        .where(BRAND.NUMBER.eq(number)))))
                .orElse(noCondition());
    }

    private static Condition holder(Sight sight, String holder) {
        return switch (holder) {
            case "" -> noCondition();
            case "me" -> CONVERSATION.HOLDER_ID.eq(sight.who().id().value());
            case "nobody" -> CONVERSATION.HOLDER_ID.isNull();
            case String handle ->
                    CONVERSATION.HOLDER_ID.eq(
                            field(
                                    select(MEMBER.ID)
                                            .from(MEMBER)
                                            .where(
                                                    MEMBER.HANDLE.eq(
                                                            handle.toLowerCase(Locale.ROOT)))));
        };
    }

    private static Condition promise(String promise, Instant now) {
        return switch (promise) {
            case "due" -> Running.any(now);
            case "soon" -> Running.due(now, now.plus(SOON));
            case "risk" -> Running.atRisk(now);
            case "broken" -> Running.broken(now);
            case "kept" -> CONVERSATION.KEPT.isTrue();
            default -> noCondition();
        };
    }

    private static Condition lately(Sight sight, String days, Instant now) {
        return days.isEmpty()
                ? noCondition()
                : CONVERSATION.STANDS_AT.ge(since(sight, Integer.parseInt(days), now));
    }

    /** Where so many days of the reader's begin, of which today is the last. */
    static Instant since(Sight sight, int days, Instant now) {
        var zone = sight.who().zone();
        return now.atZone(zone).toLocalDate().minusDays(days - 1L).atStartOfDay(zone).toInstant();
    }

    /** How it ended, or how its answer came. */
    private static Condition ended(String ended) {
        return switch (ended) {
            case "" -> noCondition();
            case "answered" -> CONVERSATION.KEPT.isTrue().and(CONVERSATION.REASON.isNull());
            case "late" -> CONVERSATION.KEPT.isFalse().and(CONVERSATION.REASON.isNull());
            case String reason -> CONVERSATION.REASON.eq(reason);
        };
    }

    /** Words of its messages, or its number. */
    private static Condition words(String words, UUID[] messages) {
        var said =
                CONVERSATION.ID.in(
                        select(TURN.CONVERSATION_ID)
                                .from(TURN)
                                .where(TURN.MESSAGE_ID.eq(any(messages))));
        var number = NUMBER.matcher(words);
        return number.matches()
                ? said.or(CONVERSATION.NUMBER.eq(Long.valueOf(number.group(1))))
                : said;
    }
}
