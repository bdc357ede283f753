package org.tertulia.playbook.situations;

import static org.tertulia.playbook.situations.db.Tables.SITUATION;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.situations.SituationState.Adopted;
import org.tertulia.playbook.situations.SituationState.Covered;
import org.tertulia.playbook.situations.SituationState.Decided;
import org.tertulia.playbook.situations.SituationState.Declined;
import org.tertulia.playbook.situations.SituationState.InReview;
import org.tertulia.playbook.situations.SituationState.Joined;
import org.tertulia.playbook.situations.SituationState.Open;
import org.tertulia.playbook.situations.SituationState.Proposed;
import org.tertulia.playbook.situations.db.Routines;
import org.tertulia.playbook.situations.db.tables.records.SituationRecord;

/** What no protocol fitted. */
@Repository
public class Situations {

    /** As the partial index has them. */
    private static final Condition UNDECIDED =
            SITUATION.STATE.in(DSL.inline("open"), DSL.inline("proposed"), DSL.inline("in-review"));

    private final DSLContext db;

    Situations(DSLContext db) {
        this.db = db;
    }

    /**
     * The situation of this number.
     *
     * @throws NotFound when there is none, or none that the member sees
     */
    public Situation find(Sight sight, int number) {
        return fetch(seen(sight).and(SITUATION.NUMBER.eq(number))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("situation:" + number));
    }

    /** Those that wait for a decision, the latest first. */
    public List<Situation> undecided(Sight sight) {
        return fetch(seen(sight).and(UNDECIDED));
    }

    /** Those that were decided, the latest first; {@code before} is a number, null for all. */
    public List<Situation> decided(Sight sight, @Nullable Integer before, int most) {
        var further = before == null ? DSL.noCondition() : SITUATION.NUMBER.lt(before);
        return db.selectFrom(SITUATION)
                .where(seen(sight), SITUATION.DECIDED_AT.isNotNull(), further)
                .orderBy(SITUATION.NUMBER.desc())
                .limit(most)
                .fetch(Situations::read);
    }

    /** All of a conversation, the earliest first. */
    public List<Situation> of(Sight sight, long conversation) {
        return fetch(seen(sight).and(SITUATION.CONVERSATION.eq(conversation))).reversed();
    }

    /** Those for which a version was written, the latest first. */
    public List<Situation> of(Sight sight, int protocol, int version) {
        return fetch(seen(sight).and(writtenAs(protocol, version)));
    }

    /** Those that a protocol came of, or its versions did; by the number of the version. */
    public Map<Integer, List<Situation>> of(Sight sight, int protocol) {
        return db.selectFrom(SITUATION)
                .where(seen(sight), SITUATION.PROTOCOL.eq(protocol), SITUATION.VERSION.isNotNull())
                .orderBy(SITUATION.NUMBER)
                .fetchGroups(SituationRecord::getVersion, Situations::read);
    }

    /** Those that go with this one, the earliest first. */
    public List<Situation> joined(Sight sight, int with) {
        return fetch(seen(sight).and(SITUATION.JOINED.eq(with))).reversed();
    }

    /** How many go with each of these. */
    public Map<Integer, Integer> joined(Sight sight, Collection<Integer> with) {
        var many = DSL.count();
        return db.select(SITUATION.JOINED, many)
                .from(SITUATION)
                .where(seen(sight), SITUATION.JOINED.in(with))
                .groupBy(SITUATION.JOINED)
                .fetchMap(SITUATION.JOINED, many);
    }

    /** How many wait for a decision. */
    public int waiting(Sight sight) {
        return db.fetchCount(SITUATION, seen(sight), UNDECIDED);
    }

    /** The situation, and nobody else changes it until the transaction ends. */
    Situation hold(Sight sight, int number) {
        return db.selectFrom(SITUATION)
                .where(seen(sight), SITUATION.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(Situations::read)
                .orElseThrow(() -> new NotFound("situation:" + number));
    }

    /** For the program's own work: all that wait for what becomes of a version. */
    List<Situation> holdWritten(int protocol, int version) {
        return db.selectFrom(SITUATION)
                .where(writtenAs(protocol, version))
                .orderBy(SITUATION.NUMBER)
                .forUpdate()
                .fetch(Situations::read);
    }

    /** For the program's own work: those that go with it. */
    List<Situation> joined(int with) {
        return fetch(SITUATION.JOINED.eq(with));
    }

    /** Its number; empty where one of the conversation waits already. */
    Optional<Integer> add(Reporting.Report report, MemberId by, Instant at) {
        return db.insertInto(SITUATION)
                .set(SITUATION.BRAND_ID, report.brand().value())
                .set(SITUATION.CONVERSATION, report.conversation())
                .set(SITUATION.MESSAGES, ids(report.messages()))
                .set(SITUATION.HAPPENED, report.happened())
                .set(SITUATION.DONE, report.done())
                .set(SITUATION.BY_MEMBER, by.value())
                .set(SITUATION.AT, at)
                .set(SITUATION.LEFT_PROTOCOL, report.left())
                .set(SITUATION.STATE, new Open().slug())
                .onConflictDoNothing()
                .returningResult(SITUATION.NUMBER)
                .fetchOptional(SITUATION.NUMBER);
    }

    /** That of a conversation which waits for a decision. */
    Optional<Integer> waiting(long conversation) {
        return db.select(SITUATION.NUMBER)
                .from(SITUATION)
                .where(SITUATION.CONVERSATION.eq(conversation), UNDECIDED)
                .fetchOptional(SITUATION.NUMBER);
    }

    void save(Situation situation) {
        var state = situation.state();
        var written = state.written();
        var decided = state instanceof Decided decision ? decision : null;
        db.update(SITUATION)
                .set(SITUATION.STATE, state.slug())
                .set(SITUATION.PROTOCOL, protocol(state))
                .set(SITUATION.VERSION, written == null ? null : written.version())
                .set(SITUATION.JOINED, state instanceof Joined joined ? joined.with() : null)
                .set(SITUATION.DECIDED_BY, decided == null ? null : decided.by().value())
                .set(SITUATION.DECIDED_AT, decided == null ? null : decided.at())
                .set(SITUATION.REASON, state instanceof Declined no ? no.reason() : null)
                .where(SITUATION.NUMBER.eq(situation.number()))
                .execute();
    }

    /** Those that went with one go with another now. */
    void rejoin(int from, int to) {
        db.update(SITUATION).set(SITUATION.JOINED, to).where(SITUATION.JOINED.eq(from)).execute();
    }

    /** An answer that was given after it was reported belongs to what was done. */
    void answered(long conversation, MessageId answer, int most) {
        db.update(SITUATION)
                .set(SITUATION.MESSAGES, DSL.arrayAppend(SITUATION.MESSAGES, answer.value()))
                .where(
                        SITUATION.CONVERSATION.eq(conversation),
                        UNDECIDED,
                        DSL.cardinality(SITUATION.MESSAGES).lt(most))
                .execute();
    }

    /** Erases what was typed of these messages, and says how much that was. */
    int erase(Collection<UUID> messages) {
        return Routines.eraseWords(db.configuration(), messages.toArray(UUID[]::new));
    }

    private List<Situation> fetch(Condition condition) {
        return db.selectFrom(SITUATION)
                .where(condition)
                .orderBy(SITUATION.NUMBER.desc())
                .fetch(Situations::read);
    }

    private static Condition seen(Sight sight) {
        return SITUATION.BRAND_ID.in(sight.brandIds());
    }

    private static Condition writtenAs(int protocol, int version) {
        return SITUATION.PROTOCOL.eq(protocol).and(SITUATION.VERSION.eq(version));
    }

    private static UUID[] ids(Collection<MessageId> messages) {
        return messages.stream().map(MessageId::value).toArray(UUID[]::new);
    }

    private static @Nullable Integer protocol(SituationState state) {
        var written = state.written();
        if (written != null) {
            return written.protocol();
        }
        return state instanceof Covered covered ? covered.protocol() : null;
    }

    private static Situation read(SituationRecord row) {
        return new Situation(
                row.getNumber(),
                new BrandId(row.getBrandId()),
                row.getConversation(),
                Arrays.stream(row.getMessages()).map(MessageId::new).toList(),
                row.getHappened(),
                row.getDone(),
                new MemberId(row.getByMember()),
                row.getAt(),
                row.getLeftProtocol(),
                state(row));
    }

    private static SituationState state(SituationRecord row) {
        return switch (row.getState()) {
            case "open" -> new Open();
            case "proposed" -> new Proposed(written(row));
            case "in-review" -> new InReview(written(row));
            case "adopted" -> new Adopted(written(row), by(row), at(row));
            case "declined" -> new Declined(row.getReason(), by(row), at(row));
            case "covered" -> new Covered(number(row.getProtocol()), by(row), at(row));
            case "joined" -> new Joined(number(row.getJoined()), by(row), at(row));
            case String other -> throw new IllegalStateException("A situation that is " + other);
        };
    }

    private static Written written(SituationRecord row) {
        return new Written(number(row.getProtocol()), number(row.getVersion()));
    }

    private static int number(@Nullable Integer number) {
        return Objects.requireNonNull(number);
    }

    private static MemberId by(SituationRecord row) {
        return new MemberId(Objects.requireNonNull(row.getDecidedBy()));
    }

    private static Instant at(SituationRecord row) {
        return Objects.requireNonNull(row.getDecidedAt());
    }
}
