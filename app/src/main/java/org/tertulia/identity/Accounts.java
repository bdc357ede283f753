package org.tertulia.identity;

import static org.tertulia.identity.db.Tables.ACCOUNT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.identity.db.tables.records.AccountRecord;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.AtHand;
import org.tertulia.kernel.Hand;
import org.tertulia.kernel.MemberId;

/** The accounts, disabled ones too. */
@Repository
public class Accounts {

    private final DSLContext db;
    private final AtHand<MemberId, Account> atHand;

    Accounts(DSLContext db, Hand hand) {
        this.db = db;
        this.atHand = hand.holding();
    }

    /** Who asks for something: as changed here at once, as changed elsewhere seconds later. */
    public Optional<Account> asking(MemberId id) {
        return atHand.find(id, this::of);
    }

    public Optional<Account> of(MemberId id) {
        return db.fetchOptional(ACCOUNT, ACCOUNT.ID.eq(id.value())).map(Accounts::account);
    }

    /** Those of the ids that have one. */
    public Map<MemberId, Account> of(Collection<MemberId> ids) {
        var plain = ids.stream().map(MemberId::value).toList();
        return db.fetch(ACCOUNT, ACCOUNT.ID.in(plain)).stream()
                .map(Accounts::account)
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /** Upper and lower case are the same. */
    public Optional<Account> byEmail(String email) {
        return db.fetchOptional(ACCOUNT, ACCOUNT.EMAIL.eq(Email.folded(email)))
                .map(Accounts::account);
    }

    /** Returns false where the address is taken. */
    boolean add(Account account, String hash, Instant at) {
        return db.insertInto(ACCOUNT)
                        .set(ACCOUNT.ID, account.id().value())
                        .set(ACCOUNT.EMAIL, account.email())
                        .set(ACCOUNT.PASSWORD, hash)
                        .set(ACCOUNT.LOCALE, account.locale().getLanguage())
                        .set(ACCOUNT.ZONE, account.zone().getId())
                        .set(ACCOUNT.CREATED_AT, at)
                        .onConflict(ACCOUNT.EMAIL)
                        .doNothing()
                        .execute()
                == 1;
    }

    Optional<Locked> locked(String email) {
        return locked(db.fetchOptional(ACCOUNT, ACCOUNT.EMAIL.eq(Email.folded(email))));
    }

    Optional<Locked> locked(MemberId id) {
        return locked(db.fetchOptional(ACCOUNT, ACCOUNT.ID.eq(id.value())));
    }

    void password(MemberId id, String hash) {
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD, hash).where(ACCOUNT.ID.eq(id.value())).execute();
    }

    /** Null enables it again; returns false where nothing changed. */
    boolean disabled(MemberId id, @Nullable Instant at) {
        AfterCommit.run(() -> atHand.forget(id));
        return db.update(ACCOUNT)
                        .set(ACCOUNT.DISABLED_AT, at)
                        .where(ACCOUNT.ID.eq(id.value()))
                        .and(
                                at == null
                                        ? ACCOUNT.DISABLED_AT.isNotNull()
                                        : ACCOUNT.DISABLED_AT.isNull())
                        .execute()
                == 1;
    }

    void localized(MemberId id, Locale locale, ZoneId zone) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LOCALE, locale.getLanguage())
                .set(ACCOUNT.ZONE, zone.getId())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
        AfterCommit.run(() -> atHand.forget(id));
    }

    private static Optional<Locked> locked(Optional<AccountRecord> row) {
        return row.map(it -> new Locked(account(it), it.getPassword()));
    }

    private static Account account(AccountRecord row) {
        return new Account(
                new MemberId(row.getId()),
                row.getEmail(),
                Locale.of(row.getLocale()),
                ZoneId.of(row.getZone()),
                row.getDisabledAt() != null);
    }

    /** An account with the hash that opens it. */
    record Locked(Account account, String hash) {}
}
