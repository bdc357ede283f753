package org.tertulia.inbox.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.tertulia.inbox.review.db.Tables.MARK;
import static org.tertulia.inbox.review.db.Tables.PICK;
import static org.tertulia.inbox.review.db.Tables.REVIEW;
import static org.tertulia.inbox.review.db.Tables.TALK;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.review.db.Routines;
import org.tertulia.inbox.review.db.tables.records.MarkRecord;
import org.tertulia.inbox.review.db.tables.records.ReviewRecord;
import org.tertulia.inbox.review.db.tables.records.TalkRecord;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** What reviewers think of answers. */
@Repository
public class Reviews {

    private final DSLContext db;

    Reviews(DSLContext db) {
        this.db = db;
    }

    /** How many answers of an agent were reviewed in a week (its Monday), and their mean grade. */
    public record Week(LocalDate monday, MemberId agent, int answers, double grade) {}

    /** The mean points of an agent by a criterion, over so many marks. */
    public record Strength(MemberId agent, UUID criterion, int marks, double points) {}

    /** How many answers to which a protocol led were reviewed, and their mean grade. */
    public record Along(int protocol, int answers, double grade) {}

    /** What two reviewers gave the same answer by the same criterion. */
    public record Twice(UUID criterion, MemberId first, MemberId second, Agreement.Pair points) {}

    /** All of an answer, in their order; who may not see them is not told of them. */
    public List<Review> of(Sight sight, Pick pick) {
        return sight.sees(pick.brand()) ? of(pick) : List.of();
    }

    List<Review> of(Pick pick) {
        return of(List.of(pick.message())).getOrDefault(pick.message(), List.of());
    }

    /** Those of several answers that were found before. */
    public Map<MessageId, List<Review>> of(Collection<MessageId> messages) {
        var rows =
                db.selectFrom(REVIEW)
                        .where(
                                REVIEW.MESSAGE_ID.in(
                                        messages.stream().map(MessageId::value).toList()))
                        .orderBy(REVIEW.MESSAGE_ID, REVIEW.N)
                        .fetch();
        var marks =
                db
                        .selectFrom(MARK)
                        .where(MARK.REVIEW_ID.in(rows.map(ReviewRecord::getId)))
                        .fetch()
                        .stream()
                        .collect(groupingBy(MarkRecord::getReviewId));
        return rows.stream()
                .map(row -> review(row, marks.getOrDefault(row.getId(), List.of())))
                .collect(groupingBy(Review::message));
    }

    private static Review review(ReviewRecord row, List<MarkRecord> marks) {
        return new Review(
                row.getId(),
                new MessageId(row.getMessageId()),
                row.getN(),
                new MemberId(row.getReviewerId()),
                row.getAt(),
                row.getGrade(),
                words(row),
                marks.stream()
                        .map(
                                mark ->
                                        new Marked(
                                                mark.getCriterionId(),
                                                mark.getPoints(),
                                                mark.getWeight()))
                        .toList());
    }

    private static @Nullable String words(ReviewRecord row) {
        return row.getWords();
    }

    void add(Review review) {
        db.executeInsert(
                new ReviewRecord(
                        review.id(),
                        review.message().value(),
                        review.n(),
                        review.reviewer().value(),
                        review.at(),
                        review.grade(),
                        review.words()));
        db.batchInsert(
                        review.marks().stream()
                                .map(
                                        mark ->
                                                new MarkRecord(
                                                        review.id(),
                                                        mark.criterion(),
                                                        mark.points(),
                                                        mark.weight()))
                                .toList())
                .execute();
    }

    /** What was said with the agent, the earliest first. */
    public List<Talk> talks(Sight sight, Pick pick) {
        return sight.sees(pick.brand()) ? talks(pick) : List.of();
    }

    private List<Talk> talks(Pick pick) {
        return db.selectFrom(TALK)
                .where(TALK.MESSAGE_ID.eq(pick.message().value()))
                .orderBy(TALK.AT, TALK.ID)
                .fetch(
                        row ->
                                new Talk(
                                        row.getId(),
                                        new MemberId(row.getByMember()),
                                        row.getAt(),
                                        row.getText(),
                                        row.getSeenAt()));
    }

    /** Who reviewed it, or said something of it. */
    Set<MemberId> minding(Pick pick) {
        return Stream.concat(
                        of(pick).stream().map(Review::reviewer), talks(pick).stream().map(Talk::by))
                .collect(toSet());
    }

    void add(Pick pick, UUID id, MemberId by, String text, Instant at) {
        db.executeInsert(new TalkRecord(id, pick.message().value(), by.value(), at, text, null));
    }

    /** Whether anything had not been read. */
    boolean see(Pick pick, Instant at) {
        return db.update(TALK)
                        .set(TALK.SEEN_AT, at)
                        .where(
                                TALK.MESSAGE_ID.eq(pick.message().value()),
                                TALK.BY_MEMBER.ne(pick.agent().value()),
                                TALK.SEEN_AT.isNull())
                        .execute()
                > 0;
    }

    /** How many things were said to this member and not read yet. */
    public int unseen(Sight sight) {
        return db.fetchCount(
                TALK.join(PICK).on(PICK.MESSAGE_ID.eq(TALK.MESSAGE_ID)),
                TALK.SEEN_AT
                        .isNull()
                        .and(PICK.MEMBER_ID.eq(sight.who().id().value()))
                        .and(TALK.BY_MEMBER.ne(PICK.MEMBER_ID))
                        .and(PICK.BRAND_ID.in(sight.brandIds())));
    }

    /**
     * Week by week from this time on, of one agent and one protocol (0: none), null of all; weeks
     * begin in this zone.
     */
    public List<Week> weeks(
            Sight sight,
            @Nullable MemberId agent,
            @Nullable Integer protocol,
            Instant from,
            ZoneId zone) {
        var week =
                DSL.field(
                        "date_trunc('week', {0}, {1})",
                        Instant.class, PICK.SAID_AT, inline(zone.getId()));
        var answers = countDistinct(PICK.MESSAGE_ID);
        var grade = avg(REVIEW.GRADE);
        return db.select(week, PICK.MEMBER_ID, answers, grade)
                .from(PICK)
                .join(REVIEW)
                .on(REVIEW.MESSAGE_ID.eq(PICK.MESSAGE_ID))
                .where(done(sight, agent, protocol, from))
                .groupBy(week, PICK.MEMBER_ID)
                .orderBy(week)
                .fetch(
                        row ->
                                new Week(
                                        row.value1().atZone(zone).toLocalDate(),
                                        new MemberId(row.value2()),
                                        row.value3(),
                                        mean(row.value4())));
    }

    /** By the protocol that led to the answer (0 where none did), from this time on. */
    public List<Along> protocols(Sight sight, @Nullable MemberId agent, Instant from) {
        var protocol = coalesce(PICK.PROTOCOL, inline(0));
        return db.select(protocol, countDistinct(PICK.MESSAGE_ID), avg(REVIEW.GRADE))
                .from(PICK)
                .join(REVIEW)
                .on(REVIEW.MESSAGE_ID.eq(PICK.MESSAGE_ID))
                .where(done(sight, agent, null, from))
                .groupBy(protocol)
                .orderBy(countDistinct(PICK.MESSAGE_ID).desc(), protocol)
                .fetch(row -> new Along(row.value1(), row.value2(), mean(row.value3())));
    }

    /** By criterion, from this time on. */
    public List<Strength> strengths(
            Sight sight, @Nullable MemberId agent, @Nullable Integer protocol, Instant from) {
        return db.select(PICK.MEMBER_ID, MARK.CRITERION_ID, count(), avg(MARK.POINTS))
                .from(PICK)
                .join(REVIEW)
                .on(REVIEW.MESSAGE_ID.eq(PICK.MESSAGE_ID))
                .join(MARK)
                .on(MARK.REVIEW_ID.eq(REVIEW.ID))
                .where(done(sight, agent, protocol, from))
                .groupBy(PICK.MEMBER_ID, MARK.CRITERION_ID)
                .fetch(
                        row ->
                                new Strength(
                                        new MemberId(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        mean(row.value4())));
    }

    /** What was judged twice, from this time on. */
    public List<Twice> twice(Sight sight, Instant from) {
        var other = REVIEW.as("other");
        var otherMark = MARK.as("other_mark");
        var twice = new ArrayList<Twice>();
        db.select(
                        MARK.CRITERION_ID,
                        REVIEW.REVIEWER_ID,
                        other.REVIEWER_ID,
                        MARK.POINTS,
                        otherMark.POINTS)
                .from(PICK)
                .join(REVIEW)
                .on(REVIEW.MESSAGE_ID.eq(PICK.MESSAGE_ID), REVIEW.N.eq(1))
                .join(other)
                .on(other.MESSAGE_ID.eq(PICK.MESSAGE_ID), other.N.eq(2))
                .join(MARK)
                .on(MARK.REVIEW_ID.eq(REVIEW.ID))
                .join(otherMark)
                .on(otherMark.REVIEW_ID.eq(other.ID), otherMark.CRITERION_ID.eq(MARK.CRITERION_ID))
                .where(done(sight, null, null, from))
                .forEach(
                        row ->
                                twice.add(
                                        new Twice(
                                                row.value1(),
                                                new MemberId(row.value2()),
                                                new MemberId(row.value3()),
                                                new Agreement.Pair(row.value4(), row.value5()))));
        return twice;
    }

    private static Condition done(
            Sight sight, @Nullable MemberId agent, @Nullable Integer protocol, Instant from) {
        return PICK.BRAND_ID
                .in(sight.brandIds())
                .and(PICK.DONE_AT.isNotNull())
                .and(PICK.SAID_AT.ge(from))
                .and(Picks.of(agent, protocol));
    }

    private static double mean(@Nullable BigDecimal mean) {
        return mean == null ? 0 : mean.doubleValue();
    }

    /** Erases what was written of these answers, and says how much that was. */
    int erase(Collection<UUID> answers) {
        return Routines.eraseWords(db.configuration(), answers.toArray(UUID[]::new));
    }
}
