package org.tertulia.inbox.satisfaction;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.satisfaction.db.Tables.LINK;
import static org.tertulia.inbox.satisfaction.db.Tables.RATING;
import static org.tertulia.inbox.satisfaction.db.Tables.REMARK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.ConversationId;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.MemberId;
import org.tertulia.language.Gist;
import org.tertulia.language.Intent;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** Whom we asked, and what they answered. */
@Component
@Transactional(readOnly = true)
public class Surveys {

    private final DSLContext db;
    private final Links links;

    Surveys(DSLContext db, Links links) {
        this.db = db;
        this.links = links;
    }

    /** Where a list goes on. */
    public record After(Instant at, UUID id) {}

    /**
     * How many were asked and what they answered, by week (its Monday), person, channel, queue and
     * protocol; {@code protocol} is 0 where none led to the answer.
     */
    public record Cell(
            LocalDate monday,
            MemberId member,
            ChannelId channel,
            QueueId queue,
            int protocol,
            Tally tally) {}

    /** All of a conversation, the earliest first. */
    public List<Survey> of(Sight sight, Conversation conversation) {
        return of(sight, conversation.id());
    }

    private List<Survey> of(Sight sight, ConversationId conversation) {
        return select(sight, LINK.CONVERSATION_ID.eq(conversation.value()))
                .orderBy(LINK.MADE_AT, LINK.ID)
                .fetch(Surveys::survey);
    }

    /**
     * What the customer holds, for who sends it; empty where it was answered, is over, or the key
     * that opens it was lost.
     */
    public Optional<String> token(Survey survey, Instant now) {
        return survey.given() != null || !now.isBefore(survey.expiresAt())
                ? Optional.empty()
                : db.select(LINK.SEALED)
                        .from(LINK)
                        .where(LINK.ID.eq(survey.id()))
                        .fetchOptional(LINK.SEALED)
                        .flatMap(kept -> links.token(survey.id(), kept));
    }

    /**
     * For the program's own work: whom the latest answer of a conversation's customer counts for.
     */
    public Optional<MemberId> answering(long number) {
        return db.select(LINK.MEMBER_ID)
                .from(LINK)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(LINK.CONVERSATION_ID))
                .join(RATING)
                .on(RATING.LINK_ID.eq(LINK.ID))
                .where(CONVERSATION.NUMBER.eq(number))
                .orderBy(RATING.AT.desc())
                .limit(1)
                .fetchOptional(row -> new MemberId(row.value1()));
    }

    /** Those that were answered, the latest first. */
    public List<Survey> answered(Sight sight, Choice choice, @Nullable After after, int most) {
        var further =
                after == null
                        ? noCondition()
                        : row(RATING.AT, RATING.LINK_ID).lt(after.at(), after.id());
        return select(sight, chosen(choice).and(RATING.LINK_ID.isNotNull()).and(further))
                .orderBy(RATING.AT.desc(), RATING.LINK_ID.desc())
                .limit(most)
                .fetch(Surveys::survey);
    }

    /** Weeks begin on Monday in this zone. */
    public List<Cell> cells(Sight sight, Choice choice, ZoneId zone) {
        var week =
                DSL.field(
                        "date_trunc('week', {0}, {1})",
                        Instant.class, LINK.ASKED_AT, inline(zone.getId()));
        var protocol = coalesce(LINK.PROTOCOL, inline(0));
        var many = count();
        return db.select(
                        week,
                        LINK.MEMBER_ID,
                        LINK.CHANNEL_ID,
                        LINK.QUEUE_ID,
                        protocol,
                        RATING.SCORE,
                        many)
                .from(LINK)
                .leftJoin(RATING)
                .on(RATING.LINK_ID.eq(LINK.ID))
                .where(LINK.BRAND_ID.in(sight.brandIds()))
                .and(LINK.ASKED_AT.isNotNull())
                .and(chosen(choice))
                .groupBy(
                        week,
                        LINK.MEMBER_ID,
                        LINK.CHANNEL_ID,
                        LINK.QUEUE_ID,
                        protocol,
                        RATING.SCORE)
                .fetch(
                        row ->
                                new Cell(
                                        row.value1().atZone(zone).toLocalDate(),
                                        new MemberId(row.value2()),
                                        new ChannelId(row.value3()),
                                        new QueueId(row.value4()),
                                        row.value5(),
                                        Tally.of(score(row.value6()), row.value7())));
    }

    private static int score(@Nullable Integer score) {
        return score == null ? 0 : score;
    }

    private static Condition chosen(Choice choice) {
        var channel = choice.channel();
        var queue = choice.queue();
        var member = choice.member();
        var from = choice.from();
        var until = choice.until();
        var score = choice.score();
        var conversation = choice.conversation();
        return noCondition()
                .and(channel == null ? noCondition() : LINK.CHANNEL_ID.eq(channel.value()))
                .and(queue == null ? noCondition() : LINK.QUEUE_ID.eq(queue.value()))
                .and(led(choice.protocol()))
                .and(member == null ? noCondition() : LINK.MEMBER_ID.eq(member.value()))
                .and(from == null ? noCondition() : LINK.ASKED_AT.ge(from))
                .and(until == null ? noCondition() : LINK.ASKED_AT.lt(until))
                .and(score == null ? noCondition() : RATING.SCORE.eq(score))
                .and(conversation == null ? noCondition() : ofNumber(conversation));
    }

    private static Condition ofNumber(long conversation) {
        return LINK.CONVERSATION_ID.eq(
                field(
                        DSL.select(CONVERSATION.ID)
                                .from(CONVERSATION)
                                .where(CONVERSATION.NUMBER.eq(conversation))));
    }

    private static Condition led(@Nullable Integer protocol) {
        if (protocol == null) {
            return noCondition();
        }
        return protocol == 0 ? LINK.PROTOCOL.isNull() : LINK.PROTOCOL.eq(protocol);
    }

    private SelectConditionStep<? extends Record> select(Sight sight, Condition condition) {
        return db.select(
                        LINK.ID,
                        CONVERSATION.NUMBER,
                        LINK.CHANNEL_ID,
                        LINK.QUEUE_ID,
                        LINK.PROTOCOL,
                        LINK.MEMBER_ID,
                        LINK.MADE_AT,
                        LINK.EXPIRES_AT,
                        LINK.ASKED_AT,
                        RATING.SCORE,
                        RATING.AT,
                        REMARK.AT,
                        REMARK.TEXT,
                        REMARK.LANGUAGE,
                        REMARK.SENTIMENT,
                        REMARK.INTENT,
                        REMARK.URGENCY)
                .from(LINK)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(LINK.CONVERSATION_ID))
                .leftJoin(RATING)
                .on(RATING.LINK_ID.eq(LINK.ID))
                .leftJoin(REMARK)
                .on(REMARK.LINK_ID.eq(LINK.ID))
                .where(LINK.BRAND_ID.in(sight.brandIds()))
                .and(condition);
    }

    private static Survey survey(Record row) {
        var score = row.get(RATING.SCORE);
        return new Survey(
                row.get(LINK.ID),
                row.get(CONVERSATION.NUMBER),
                new ChannelId(row.get(LINK.CHANNEL_ID)),
                new QueueId(row.get(LINK.QUEUE_ID)),
                row.get(LINK.PROTOCOL),
                new MemberId(row.get(LINK.MEMBER_ID)),
                row.get(LINK.MADE_AT),
                row.get(LINK.EXPIRES_AT),
                row.get(LINK.ASKED_AT),
                score == null ? null : new Survey.Given(score, row.get(RATING.AT), remark(row)));
    }

    private static @Nullable Remark remark(Record row) {
        var at = row.get(REMARK.AT);
        return at == null
                ? null
                : new Remark(
                        at,
                        row.get(REMARK.TEXT),
                        row.get(REMARK.LANGUAGE),
                        new Gist(
                                known(row.get(REMARK.SENTIMENT), Sentiment::of),
                                known(row.get(REMARK.INTENT), Intent::of),
                                known(row.get(REMARK.URGENCY), Urgency::of)));
    }

    private static <T> @Nullable T known(@Nullable String word, Function<String, T> of) {
        return word == null ? null : of.apply(word);
    }
}
