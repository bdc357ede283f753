package org.tertulia.inbox.walking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.tertulia.inbox.db.Tables.ANSWER;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.db.Tables.TURN;
import static org.tertulia.inbox.satisfaction.db.Tables.LINK;
import static org.tertulia.inbox.satisfaction.db.Tables.RATING;
import static org.tertulia.inbox.walking.db.Tables.WALK;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.tree.Tree;

/** How protocols are used: counted from their walks, whenever somebody asks. */
@Component
@Transactional(readOnly = true)
public class Uses {

    private static final Field<String> END = field(name("ended_as"), String.class);
    private static final Field<Integer> SECONDS = field(name("seconds"), Integer.class);
    private static final Field<Integer> RATED = field(name("rated"), Integer.class);
    private static final Field<Integer> POINTS = field(name("points"), Integer.class);

    private final DSLContext db;

    Uses(DSLContext db) {
        this.db = db;
    }

    /** Where a list of walks goes on. */
    public record After(Instant begun, UUID walk) {}

    /** The walks of a version that were begun since, those alike together. */
    public List<Gone> gone(Sight sight, int protocol, int version, Instant since) {
        var walked = walked(sight, since, WALK.PROTOCOL.eq(protocol).and(WALK.VERSION.eq(version)));
        var steps = of(walked, WALK.STEPS);
        var ways = of(walked, WALK.WAYS);
        var because = of(walked, WALK.LEFT_BECAUSE);
        var many = count();
        var seconds = arrayAgg(SECONDS).filterWhere(SECONDS.isNotNull());
        var rated = sum(RATED);
        var points = sum(POINTS);
        return db.select(steps, ways, END, because, many, seconds, rated, points)
                .from(walked)
                .groupBy(steps, ways, END, because)
                .fetch(
                        found ->
                                new Gone(
                                        Ways.read(found.value1(), found.value2()),
                                        WalkEnd.of(found.value3()).orElseThrow(),
                                        because(found.value4()),
                                        found.value5(),
                                        list(found.value6()),
                                        number(found.value7()),
                                        number(found.value8())));
    }

    /** All protocols that were walked since, or ever. */
    public List<ProtocolUse> protocols(Sight sight, Instant since) {
        var begun = max(WALK.BEGUN_AT);
        var last =
                db.select(WALK.PROTOCOL, begun)
                        .from(WALK)
                        .where(seen(sight))
                        .groupBy(WALK.PROTOCOL)
                        .fetchMap(WALK.PROTOCOL, begun);
        var used = used(sight, since);
        return last.entrySet().stream()
                .map(
                        it ->
                                new ProtocolUse(
                                        it.getKey(),
                                        Use.of(used.getOrDefault(it.getKey(), List.of())),
                                        it.getValue()))
                .toList();
    }

    private Map<Integer, List<Gone>> used(Sight sight, Instant since) {
        var walked = walked(sight, since, noCondition());
        var protocol = of(walked, WALK.PROTOCOL);
        var many = count();
        var seconds = arrayAgg(SECONDS).filterWhere(SECONDS.isNotNull());
        var rated = sum(RATED);
        var points = sum(POINTS);
        return db
                .select(protocol, END, many, seconds, rated, points)
                .from(walked)
                .groupBy(protocol, END)
                .stream()
                .collect(
                        groupingBy(
                                found -> found.value1(),
                                mapping(
                                        found ->
                                                new Gone(
                                                        List.of(),
                                                        WalkEnd.of(found.value2()).orElseThrow(),
                                                        null,
                                                        found.value3(),
                                                        list(found.value4()),
                                                        number(found.value5()),
                                                        number(found.value6())),
                                        toList())));
    }

    /** How often each version of a protocol was begun since. */
    public Map<Integer, Integer> versions(Sight sight, int protocol, Instant since) {
        var many = count();
        return db.select(WALK.VERSION, many)
                .from(WALK)
                .where(seen(sight), WALK.PROTOCOL.eq(protocol), WALK.BEGUN_AT.ge(since))
                .groupBy(WALK.VERSION)
                .fetchMap(WALK.VERSION, many);
    }

    /** The walks behind a figure, the latest first. */
    public List<UsedIn> list(
            Sight sight,
            int protocol,
            int version,
            Tree tree,
            Chosen chosen,
            Instant since,
            @Nullable After after,
            int most) {
        var further =
                after == null
                        ? noCondition()
                        : row(WALK.BEGUN_AT, WALK.ID).lt(after.begun(), after.walk());
        var condition =
                WALK.PROTOCOL
                        .eq(protocol)
                        .and(WALK.VERSION.eq(version))
                        .and(place(tree, chosen))
                        .and(further);
        var walked = walked(sight, since, condition);
        var begun = of(walked, WALK.BEGUN_AT);
        var id = of(walked, WALK.ID);
        var end = chosen.end();
        return db.select()
                .from(walked)
                .where(end == null ? noCondition() : END.eq(end.slug()))
                .orderBy(begun.desc(), id.desc())
                .limit(most)
                .fetch(Uses::used);
    }

    private static Condition place(Tree tree, Chosen chosen) {
        var step = chosen.step();
        if (step == null) {
            return noCondition();
        }
        var arrow = chosen.arrow();
        if (arrow != null) {
            return tree.step(step).map(it -> Behind.taken(it, arrow)).orElse(DSL.falseCondition());
        }
        return chosen.stood() ? Behind.stood(tree, step) : Behind.reached(tree, step);
    }

    private static UsedIn used(Record found) {
        var seconds = found.get(SECONDS);
        var rated = number(found.get(RATED));
        return new UsedIn(
                found.get(WALK.ID),
                found.get(CONVERSATION.NUMBER),
                new MemberId(found.get(WALK.BY_MEMBER)),
                found.get(WALK.BEGUN_AT),
                Ways.read(found.get(WALK.STEPS), found.get(WALK.WAYS)),
                WalkEnd.of(found.get(END)).orElseThrow(),
                because(found.get(WALK.LEFT_BECAUSE)),
                seconds == null ? null : Duration.ofSeconds(seconds),
                rated == 0 ? null : number(found.get(POINTS)) / rated);
    }

    /** Each walk with how it ended, how long its customer waited, and what they gave. */
    private static Table<? extends Record> walked(Sight sight, Instant since, Condition condition) {
        var asked = TURN.as("asked");
        var rated = rated(sight, since);
        return select(
                        WALK.ID,
                        WALK.PROTOCOL,
                        WALK.STEPS,
                        WALK.WAYS,
                        WALK.LEFT_BECAUSE,
                        WALK.BY_MEMBER,
                        WALK.BEGUN_AT,
                        CONVERSATION.NUMBER,
                        end().as(END),
                        seconds(asked.AT).as(SECONDS),
                        of(rated, RATED),
                        of(rated, POINTS))
                .from(WALK)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(WALK.CONVERSATION_ID))
                .leftJoin(asked)
                .on(asked.MESSAGE_ID.eq(WALK.MESSAGE_ID))
                .leftJoin(ANSWER)
                .on(ANSWER.MESSAGE_ID.eq(WALK.ANSWER_ID), ANSWER.DELIVERY.eq("confirmed"))
                .leftJoin(rated)
                .on(of(rated, WALK.ID).eq(WALK.ID))
                .where(seen(sight), WALK.BEGUN_AT.ge(since), condition)
                .asTable("walked");
    }

    private static Field<String> end() {
        var closed =
                CONVERSATION
                        .OUTCOME
                        .eq("no-answer-needed")
                        .and(CONVERSATION.CLOSED_AT.ge(WALK.BEGUN_AT));
        return when(WALK.LEFT_BECAUSE.isNotNull(), inline(WalkEnd.LEFT.slug()))
                .when(WALK.ANSWER_ID.isNotNull(), inline(WalkEnd.ANSWERED.slug()))
                .when(
                        WALK.OUTCOME.like("not-needed%").or(closed),
                        inline(WalkEnd.WITHOUT_ANSWER.slug()))
                .when(WALK.OUTCOME.eq("handed-over"), inline(WalkEnd.HANDED_OVER.slug()))
                .when(WALK.OUTCOME.eq("situation"), inline(WalkEnd.SITUATION.slug()))
                .when(WALK.ENDED_AT.isNotNull(), inline(WalkEnd.UNANSWERED.slug()))
                .otherwise(inline(WalkEnd.OPEN.slug()));
    }

    /** Only an answer that reached them ends the waiting, and only where it came of the walk. */
    private static Field<Integer> seconds(Field<Instant> asked) {
        var waited =
                field(
                        "extract(epoch from ({0} - {1}))::integer",
                        Integer.class, ANSWER.DELIVERED_AT, asked);
        return when(WALK.LEFT_BECAUSE.isNull(), waited);
    }

    /** What was given counts for the walk that led to the last answer before it. */
    private static Table<? extends Record> rated(Sight sight, Instant since) {
        var led = WALK.as("led");
        var walk =
                field(
                                select(led.ID)
                                        .from(led)
                                        .where(
                                                led.CONVERSATION_ID.eq(LINK.CONVERSATION_ID),
                                                led.BEGUN_AT.le(RATING.AT),
                                                led.ANSWER_ID.isNotNull(),
                                                led.LEFT_BECAUSE.isNull())
                                        .orderBy(led.BEGUN_AT.desc())
                                        .limit(1))
                        .as(WALK.ID);
        var given =
                select(walk, RATING.SCORE)
                        .from(RATING)
                        .join(LINK)
                        .on(LINK.ID.eq(RATING.LINK_ID))
                        .where(RATING.AT.ge(since), LINK.BRAND_ID.in(sight.brandIds()))
                        .asTable("given");
        return select(
                        of(given, WALK.ID),
                        count().as(RATED),
                        sum(of(given, RATING.SCORE)).cast(Integer.class).as(POINTS))
                .from(given)
                .groupBy(of(given, WALK.ID))
                .asTable("opinion");
    }

    /** A field of a table that was made of it. */
    private static <T> Field<T> of(Table<?> table, Field<T> field) {
        return Objects.requireNonNull(table.field(field));
    }

    private static Condition seen(Sight sight) {
        return WALK.BRAND_ID.in(sight.brandIds());
    }

    private static @Nullable LeftBecause because(@Nullable String slug) {
        return slug == null ? null : LeftBecause.of(slug).orElseThrow();
    }

    private static List<Integer> list(Integer @Nullable [] seconds) {
        return seconds == null ? List.of() : Arrays.asList(seconds);
    }

    private static int number(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.intValueExact();
    }

    private static int number(@Nullable Integer count) {
        return Objects.requireNonNullElse(count, 0);
    }
}
