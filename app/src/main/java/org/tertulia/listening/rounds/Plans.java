package org.tertulia.listening.rounds;

import static org.tertulia.listening.rounds.db.Tables.PLAN;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.listening.rounds.db.tables.records.PlanRecord;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Company;
import org.tertulia.organization.Sight;

/** Which channels have rounds, and when. */
@Repository
public class Plans {

    private final DSLContext db;
    private final Companies companies;

    Plans(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** Those of the channels that the person sees. */
    public List<Plan> all(Sight sight) {
        return db.selectFrom(PLAN)
                .where(PLAN.BRAND_ID.in(sight.brandIds()))
                .orderBy(PLAN.CHANNEL_ID)
                .fetch(Plans::plan);
    }

    /** That of a channel, if it has rounds. */
    public Optional<Plan> find(Sight sight, ChannelId channel) {
        return db.selectFrom(PLAN)
                .where(PLAN.CHANNEL_ID.eq(channel.value()))
                .and(PLAN.BRAND_ID.in(sight.brandIds()))
                .fetchOptional(Plans::plan);
    }

    /** The company's clock on the wall: rounds are due by it. */
    public ZoneId zone() {
        return companies.known().map(Company::zone).orElse(ZoneOffset.UTC);
    }

    /** As {@link #find}, and nobody else signs or plans until the transaction ends. */
    Optional<Plan> hold(Sight sight, ChannelId channel) {
        return db.selectFrom(PLAN)
                .where(PLAN.CHANNEL_ID.eq(channel.value()))
                .and(PLAN.BRAND_ID.in(sight.brandIds()))
                .forUpdate()
                .fetchOptional(Plans::plan);
    }

    /** Another plan for the same channel goes on from where somebody looked last. */
    void put(Channel channel, Schedule schedule, Due due, long seen, Instant now) {
        db.insertInto(PLAN)
                .set(PLAN.CHANNEL_ID, channel.id().value())
                .set(PLAN.BRAND_ID, channel.brand().value())
                .set(PLAN.EVERY_MINUTES, schedule.every())
                .set(PLAN.BEGINS, schedule.begins())
                .set(PLAN.ENDS, schedule.ends())
                .set(PLAN.DAYS, Turns.days(schedule.days()))
                .set(PLAN.DUE_MEMBER, Turns.member(due))
                .set(PLAN.DUE_ROLE, Turns.role(due))
                .set(PLAN.SEEN_SEQ, seen)
                .set(PLAN.WRITTEN_UNTIL, now)
                .onConflict(PLAN.CHANNEL_ID)
                .doUpdate()
                .set(PLAN.EVERY_MINUTES, schedule.every())
                .set(PLAN.BEGINS, schedule.begins())
                .set(PLAN.ENDS, schedule.ends())
                .set(PLAN.DAYS, Turns.days(schedule.days()))
                .set(PLAN.DUE_MEMBER, Turns.member(due))
                .set(PLAN.DUE_ROLE, Turns.role(due))
                .set(PLAN.WRITTEN_UNTIL, now)
                .execute();
    }

    /** The same rounds are another's turn. */
    void turn(ChannelId channel, Due due) {
        db.update(PLAN)
                .set(PLAN.DUE_MEMBER, Turns.member(due))
                .set(PLAN.DUE_ROLE, Turns.role(due))
                .where(PLAN.CHANNEL_ID.eq(channel.value()))
                .execute();
    }

    void drop(ChannelId channel) {
        db.deleteFrom(PLAN).where(PLAN.CHANNEL_ID.eq(channel.value())).execute();
    }

    void seen(ChannelId channel, long line) {
        db.update(PLAN)
                .set(PLAN.SEEN_SEQ, line)
                .where(PLAN.CHANNEL_ID.eq(channel.value()))
                .execute();
    }

    static Plan plan(PlanRecord row) {
        return new Plan(
                new ChannelId(row.getChannelId()),
                new BrandId(row.getBrandId()),
                new Schedule(
                        row.getEveryMinutes(),
                        row.getBegins(),
                        row.getEnds(),
                        Turns.days(row.getDays())),
                Turns.due(row.getDueMember(), row.getDueRole()),
                row.getSeenSeq());
    }
}
