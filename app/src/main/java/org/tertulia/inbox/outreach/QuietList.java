package org.tertulia.inbox.outreach;

import static org.tertulia.inbox.outreach.db.Tables.CAP;
import static org.tertulia.inbox.outreach.db.Tables.LEFT_ALONE;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.outreach.db.tables.records.CapRecord;
import org.tertulia.inbox.outreach.db.tables.records.LeftAloneRecord;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** With whom we begin nothing, and how often we begin something with the others. */
@Repository
public class QuietList {

    private final DSLContext db;

    QuietList(DSLContext db) {
        this.db = db;
    }

    public Caps caps() {
        return db.selectFrom(CAP).fetchSingle(QuietList::caps);
    }

    /** As they are; whoever else begins something waits until the transaction ends. */
    Caps holdCaps() {
        return db.selectFrom(CAP).forUpdate().fetchSingle(QuietList::caps);
    }

    private static Caps caps(CapRecord row) {
        return new Caps(
                row.getContactDays(),
                row.getChannelDay(),
                hours(row.getQuietBegins(), row.getQuietEnds()));
    }

    static @Nullable QuietHours hours(@Nullable LocalTime begins, @Nullable LocalTime ends) {
        return begins == null || ends == null ? null : new QuietHours(begins, ends);
    }

    void put(Caps caps) {
        var quiet = caps.quiet();
        db.update(CAP)
                .set(CAP.CONTACT_DAYS, caps.contactDays())
                .set(CAP.CHANNEL_DAY, caps.channelDay())
                .set(CAP.QUIET_BEGINS, quiet == null ? null : quiet.begins())
                .set(CAP.QUIET_ENDS, quiet == null ? null : quiet.ends())
                .execute();
    }

    /** The latest first. */
    public List<LeftAlone> all(Sight sight) {
        return db.selectFrom(LEFT_ALONE)
                .where(LEFT_ALONE.BRAND_ID.in(sight.brandIds()))
                .orderBy(LEFT_ALONE.AT.desc(), LEFT_ALONE.ACCOUNT)
                .fetch(QuietList::leftAlone);
    }

    /** Which of these accounts are on it, whoever put them there. */
    Set<Account> among(Collection<Account> accounts) {
        return db.select(LEFT_ALONE.ACCOUNT)
                .from(LEFT_ALONE)
                .where(LEFT_ALONE.ACCOUNT.in(accounts.stream().map(Account::hash).toList()))
                .fetchSet(row -> new Account(row.value1()));
    }

    Optional<LeftAlone> of(Sight sight, Account account) {
        return db.selectFrom(LEFT_ALONE)
                .where(
                        LEFT_ALONE.ACCOUNT.eq(account.hash()),
                        LEFT_ALONE.BRAND_ID.in(sight.brandIds()))
                .fetchOptional(QuietList::leftAlone);
    }

    /** Returns false where it was there before. */
    boolean add(LeftAlone leftAlone) {
        return db.insertInto(LEFT_ALONE)
                        .set(LEFT_ALONE.ACCOUNT, leftAlone.account().hash())
                        .set(LEFT_ALONE.BECAUSE, leftAlone.because().word())
                        .set(LEFT_ALONE.MESSAGE_ID, leftAlone.message().value())
                        .set(LEFT_ALONE.BRAND_ID, leftAlone.brand().value())
                        .set(LEFT_ALONE.BY_ID, leftAlone.by().value())
                        .set(LEFT_ALONE.AT, leftAlone.at())
                        .onConflict(LEFT_ALONE.ACCOUNT)
                        .doNothing()
                        .execute()
                == 1;
    }

    void remove(Account account) {
        db.deleteFrom(LEFT_ALONE).where(LEFT_ALONE.ACCOUNT.eq(account.hash())).execute();
    }

    private static LeftAlone leftAlone(LeftAloneRecord row) {
        return new LeftAlone(
                new Account(row.getAccount()),
                Because.of(row.getBecause()).orElseThrow(),
                new MessageId(row.getMessageId()),
                new BrandId(row.getBrandId()),
                new MemberId(row.getById()),
                row.getAt());
    }
}
