package org.tertulia.networks.feed;

import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.SUBSCRIPTION_LINE;
import static org.tertulia.networks.db.Tables.SUBSCRIPTION_LIST;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.NotFound;
import org.tertulia.networks.db.tables.records.SubscriptionLineRecord;
import org.tertulia.networks.db.tables.records.SubscriptionListRecord;
import org.tertulia.networks.feed.SubscriptionList.Line;
import org.tertulia.networks.feed.SubscriptionList.Outcome;
import org.tertulia.networks.feed.SubscriptionList.State;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;

/** The lists of subscriptions that were brought, and how far each is. */
@Repository
@Transactional
class SubscriptionLists {

    /** Whoever works at a list gives a sign of life with each line. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    private static final int SHOWN = 10;

    private final DSLContext db;
    private final Clock clock;

    SubscriptionLists(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Its number. */
    public int begin(UUID id, Sight sight, Brand brand, Opml opml) {
        var now = clock.instant();
        var number =
                db.insertInto(SUBSCRIPTION_LIST)
                        .set(SUBSCRIPTION_LIST.ID, id)
                        .set(SUBSCRIPTION_LIST.BRAND_ID, brand.id().value())
                        .set(SUBSCRIPTION_LIST.BY_MEMBER, sight.who().id().value())
                        .set(SUBSCRIPTION_LIST.DUPLICATES, opml.duplicates())
                        .set(SUBSCRIPTION_LIST.SKIPPED, opml.skipped())
                        .set(SUBSCRIPTION_LIST.CUT, opml.cut())
                        .set(SUBSCRIPTION_LIST.CREATED_AT, now)
                        .set(SUBSCRIPTION_LIST.MOVED_AT, now)
                        .returningResult(SUBSCRIPTION_LIST.NUMBER)
                        .fetchSingle()
                        .value1();
        var lines = new ArrayList<SubscriptionLineRecord>();
        for (var subscription : opml.subscriptions()) {
            var line = db.newRecord(SUBSCRIPTION_LINE);
            line.setListId(id);
            line.setN(lines.size() + 1);
            line.setTitle(subscription.title());
            line.setUrl(subscription.feed().toString());
            lines.add(line);
        }
        db.batchInsert(lines).execute();
        return number;
    }

    public void settle(UUID id, int n, Outcome outcome, @Nullable Integer channel) {
        db.update(SUBSCRIPTION_LINE)
                .set(SUBSCRIPTION_LINE.OUTCOME, outcome.name().toLowerCase(Locale.ROOT))
                .set(SUBSCRIPTION_LINE.CHANNEL_NUMBER, channel)
                .where(SUBSCRIPTION_LINE.LIST_ID.eq(id), SUBSCRIPTION_LINE.N.eq(n))
                .execute();
        db.update(SUBSCRIPTION_LIST)
                .set(SUBSCRIPTION_LIST.MOVED_AT, clock.instant())
                .where(SUBSCRIPTION_LIST.ID.eq(id))
                .execute();
    }

    public void end(UUID id) {
        db.update(SUBSCRIPTION_LIST)
                .set(SUBSCRIPTION_LIST.ENDED_AT, clock.instant())
                .where(SUBSCRIPTION_LIST.ID.eq(id))
                .execute();
    }

    /**
     * The list of this number.
     *
     * @throws NotFound when there is none, or none that the person sees
     */
    public SubscriptionList find(Sight sight, int number) {
        return db.selectFrom(SUBSCRIPTION_LIST)
                .where(
                        SUBSCRIPTION_LIST.NUMBER.eq(number),
                        SUBSCRIPTION_LIST.BRAND_ID.in(sight.brandIds()))
                .fetchOptional(row -> list(row, lines(row.getId())))
                .orElseThrow(() -> new NotFound("subscriptions:" + number));
    }

    /** The latest, newest first. */
    public List<SubscriptionList> latest(Sight sight) {
        return db.selectFrom(SUBSCRIPTION_LIST)
                .where(SUBSCRIPTION_LIST.BRAND_ID.in(sight.brandIds()))
                .orderBy(SUBSCRIPTION_LIST.NUMBER.desc())
                .limit(SHOWN)
                .fetch()
                .map(row -> list(row, lines(row.getId())));
    }

    private List<Line> lines(UUID id) {
        return db.select(
                        SUBSCRIPTION_LINE.TITLE,
                        SUBSCRIPTION_LINE.URL,
                        SUBSCRIPTION_LINE.OUTCOME,
                        SUBSCRIPTION_LINE.CHANNEL_NUMBER,
                        CHANNEL.NAME)
                .from(SUBSCRIPTION_LINE)
                .leftJoin(CHANNEL)
                .on(CHANNEL.NUMBER.eq(SUBSCRIPTION_LINE.CHANNEL_NUMBER))
                .where(SUBSCRIPTION_LINE.LIST_ID.eq(id))
                .orderBy(SUBSCRIPTION_LINE.N)
                .fetch(
                        row ->
                                new Line(
                                        row.value1(),
                                        row.value2(),
                                        outcome(row.value3()),
                                        row.value4(),
                                        row.value5()));
    }

    private static Outcome outcome(@Nullable String word) {
        return word == null ? Outcome.WAITING : Outcome.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private SubscriptionList list(SubscriptionListRecord row, List<Line> lines) {
        return new SubscriptionList(
                row.getNumber(),
                row.getDuplicates(),
                row.getSkipped(),
                row.getCut(),
                row.getCreatedAt(),
                state(row),
                lines);
    }

    private State state(SubscriptionListRecord row) {
        if (row.getEndedAt() != null) {
            return State.DONE;
        }
        return row.getMovedAt().isBefore(clock.instant().minus(SILENCE))
                ? State.INTERRUPTED
                : State.CONNECTING;
    }
}
