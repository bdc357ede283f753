package org.tertulia.inbox.outreach;

import static org.tertulia.inbox.outreach.db.Tables.QUESTION;
import static org.tertulia.inbox.outreach.db.Tables.QUESTION_ANSWER;
import static org.tertulia.inbox.outreach.db.Tables.QUESTION_POST;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.outreach.db.tables.records.QuestionRecord;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** What we ask the audience, where we asked it of all, and what was said beneath. */
@Repository
public class AudienceQuestions {

    private final DSLContext db;

    AudienceQuestions(DSLContext db) {
        this.db = db;
    }

    /** Those that are still asked first, the latest first. */
    public List<AudienceQuestion> all(Sight sight) {
        return db.selectFrom(QUESTION)
                .where(QUESTION.BRAND_ID.in(sight.brandIds()))
                .orderBy(QUESTION.ENDED_AT.isNotNull(), QUESTION.NUMBER.desc())
                .fetch(AudienceQuestions::question);
    }

    public AudienceQuestion find(Sight sight, int number) {
        return db.selectFrom(QUESTION)
                .where(QUESTION.NUMBER.eq(number), QUESTION.BRAND_ID.in(sight.brandIds()))
                .fetchOptional(AudienceQuestions::question)
                .orElseThrow(() -> new NotFound("question:" + number));
    }

    /** Nobody else asks it of all until the transaction ends. */
    AudienceQuestion hold(Sight sight, int number) {
        var found = find(sight, number);
        return db.selectFrom(QUESTION)
                .where(QUESTION.ID.eq(found.id()))
                .forUpdate()
                .fetchSingle(AudienceQuestions::question);
    }

    int add(UUID id, BrandId brand, String text, MemberId by, Instant at) {
        return db.insertInto(QUESTION)
                .set(QUESTION.ID, id)
                .set(QUESTION.BRAND_ID, brand.value())
                .set(QUESTION.TEXT, text)
                .set(QUESTION.ASKED_BY, by.value())
                .set(QUESTION.ASKED_AT, at)
                .returningResult(QUESTION.NUMBER)
                .fetchSingle()
                .value1();
    }

    /** False where it had ended before. */
    boolean end(AudienceQuestion question, Instant at) {
        return db.update(QUESTION)
                        .set(QUESTION.ENDED_AT, at)
                        .where(QUESTION.ID.eq(question.id()), QUESTION.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    void add(AudienceQuestion question, AudiencePost post) {
        db.insertInto(QUESTION_POST)
                .set(QUESTION_POST.MESSAGE_ID, post.message().value())
                .set(QUESTION_POST.QUESTION_ID, question.id())
                .set(QUESTION_POST.CHANNEL_ID, post.channel().value())
                .set(QUESTION_POST.MEMBER_ID, post.by().value())
                .set(QUESTION_POST.SAID_AT, post.at())
                .set(QUESTION_POST.DELIVERY, post.delivery().slug())
                .execute();
    }

    void settle(UUID message, String delivery) {
        db.update(QUESTION_POST)
                .set(QUESTION_POST.DELIVERY, delivery)
                .where(QUESTION_POST.MESSAGE_ID.eq(message))
                .execute();
    }

    /** In the order in which they were said. */
    List<AudiencePost> posts(AudienceQuestion question) {
        return db.selectFrom(QUESTION_POST)
                .where(QUESTION_POST.QUESTION_ID.eq(question.id()))
                .orderBy(QUESTION_POST.SAID_AT, QUESTION_POST.MESSAGE_ID)
                .fetch(
                        row ->
                                new AudiencePost(
                                        new MessageId(row.getMessageId()),
                                        new ChannelId(row.getChannelId()),
                                        new MemberId(row.getMemberId()),
                                        row.getSaidAt(),
                                        Delivery.of(row.getDelivery())));
    }

    /** Which question each of these messages of ours asks. */
    Map<MessageId, UUID> asked(Collection<MessageId> posts) {
        return db.select(QUESTION_POST.MESSAGE_ID, QUESTION_POST.QUESTION_ID)
                .from(QUESTION_POST)
                .where(QUESTION_POST.MESSAGE_ID.in(posts.stream().map(MessageId::value).toList()))
                .fetchMap(row -> new MessageId(row.value1()), row -> row.value2());
    }

    void answered(UUID question, MessageId answer) {
        db.insertInto(QUESTION_ANSWER)
                .set(QUESTION_ANSWER.MESSAGE_ID, answer.value())
                .set(QUESTION_ANSWER.QUESTION_ID, question)
                .onConflictDoNothing()
                .execute();
    }

    /** What was said beneath the posts. */
    List<MessageId> answers(AudienceQuestion question) {
        return db.select(QUESTION_ANSWER.MESSAGE_ID)
                .from(QUESTION_ANSWER)
                .where(QUESTION_ANSWER.QUESTION_ID.eq(question.id()))
                .fetch(row -> new MessageId(row.value1()));
    }

    private static AudienceQuestion question(QuestionRecord row) {
        return new AudienceQuestion(
                row.getId(),
                row.getNumber(),
                new BrandId(row.getBrandId()),
                row.getText(),
                new MemberId(row.getAskedBy()),
                row.getAskedAt(),
                row.getEndedAt());
    }
}
