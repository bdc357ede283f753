package org.tertulia.listening.alerts;

import static org.tertulia.listening.alerts.db.Tables.FURNISHED;
import static org.tertulia.listening.alerts.db.Tables.RULE;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Role;
import org.tertulia.listening.alerts.db.tables.records.RuleRecord;
import org.tertulia.organization.Sight;

/** The rules of the brands. */
@Repository
public class Rules {

    private final DSLContext db;

    Rules(DSLContext db) {
        this.db = db;
    }

    /** Those that the person sees, by brand and gravity. */
    public List<Rule> all(Sight sight) {
        return db.selectFrom(RULE)
                .where(seen(sight), RULE.REMOVED_AT.isNull())
                .orderBy(RULE.BRAND_ID, RULE.NUMBER)
                .fetch(Rules::rule);
    }

    /**
     * The rule of this number.
     *
     * @throws NotFound when there is none any more, or none that the person sees
     */
    public Rule find(Sight sight, int number) {
        return db.selectFrom(RULE)
                .where(seen(sight), RULE.REMOVED_AT.isNull(), RULE.NUMBER.eq(number))
                .fetchOptional(Rules::rule)
                .orElseThrow(() -> new NotFound("alert-rule:" + number));
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Rule hold(Sight sight, int number) {
        return db.selectFrom(RULE)
                .where(seen(sight), RULE.REMOVED_AT.isNull(), RULE.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(Rules::rule)
                .orElseThrow(() -> new NotFound("alert-rule:" + number));
    }

    /** Those in force, for the program itself. */
    List<Rule> active() {
        return db.selectFrom(RULE)
                .where(RULE.ACTIVE.isTrue(), RULE.REMOVED_AT.isNull())
                .orderBy(RULE.NUMBER)
                .fetch(Rules::rule);
    }

    /** Those of the ids, removed ones too, for the program itself. */
    List<Rule> known(Collection<UUID> ids) {
        return db.selectFrom(RULE).where(RULE.ID.in(ids)).fetch(Rules::rule);
    }

    /** Of these brands those that have got no first rules yet. */
    Set<BrandId> bare(Collection<BrandId> brands) {
        var bare = new HashSet<>(brands);
        db.selectFrom(FURNISHED)
                .fetch(FURNISHED.BRAND_ID)
                .forEach(brand -> bare.remove(new BrandId(brand)));
        return bare;
    }

    /** False where another instance did it at the same time. */
    boolean furnished(BrandId brand) {
        return db.insertInto(FURNISHED)
                        .set(FURNISHED.BRAND_ID, brand.value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Whoever adds a rule to a brand waits for who is adding one; it had some from the start. */
    void takeTurns(BrandId brand) {
        db.select(RULE.ID)
                .from(RULE)
                .where(RULE.BRAND_ID.eq(brand.value()))
                .orderBy(RULE.NUMBER)
                .forUpdate()
                .fetch();
    }

    int add(Rule rule) {
        var row = db.newRecord(RULE);
        fill(row, rule);
        row.setId(rule.id());
        row.setBrandId(rule.brand().value());
        row.setVersion(1);
        row.insert();
        return row.getNumber();
    }

    void change(Rule rule) {
        var row = db.fetchSingle(RULE, RULE.NUMBER.eq(rule.number()));
        fill(row, rule);
        row.setVersion(rule.version() + 1);
        row.update();
    }

    private static void fill(RuleRecord row, Rule rule) {
        row.setKind(rule.kind().word());
        row.setWatches(rule.watches().toArray(UUID[]::new));
        row.setChannels(rule.channels().toArray(UUID[]::new));
        row.setSensitivity(rule.sensitivity().word());
        row.setWindowMinutes(rule.window());
        row.setCalmMinutes(rule.calm());
        row.setWords(String.join("\n", rule.words()));
        row.setTells(rule.tells().name().toLowerCase(Locale.ROOT));
        row.setByMail(rule.byMail());
        row.setWebhookId(rule.webhook());
        row.setActive(rule.active());
    }

    void remove(Rule rule, Instant at) {
        db.update(RULE).set(RULE.REMOVED_AT, at).where(RULE.ID.eq(rule.id())).execute();
    }

    private static Condition seen(Sight sight) {
        return RULE.BRAND_ID.in(sight.brandIds());
    }

    private static Rule rule(RuleRecord row) {
        return new Rule(
                row.getId(),
                row.getNumber(),
                new BrandId(row.getBrandId()),
                Kind.of(row.getKind()).orElseThrow(),
                Set.of(row.getWatches()),
                Set.of(row.getChannels()),
                Sensitivity.of(row.getSensitivity()).orElseThrow(),
                row.getWindowMinutes(),
                row.getCalmMinutes(),
                Arrays.stream(row.getWords().split("\n")).filter(word -> !word.isBlank()).toList(),
                Role.valueOf(row.getTells().toUpperCase(Locale.ROOT)),
                row.getByMail(),
                row.getWebhookId(),
                row.getActive(),
                row.getVersion());
    }
}
