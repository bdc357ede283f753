package org.tertulia.inbox.drafts;

import static java.util.stream.Collectors.toSet;
import static org.tertulia.inbox.drafts.db.Tables.RULE;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.approvals.Approvers;
import org.tertulia.inbox.drafts.db.tables.records.RuleRecord;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.AtHand;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Hand;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Role;
import org.tertulia.language.Intent;
import org.tertulia.language.Urgency;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Sight;

/** The rules by which answers need approval. */
@Repository
public class Rules {

    private final DSLContext db;
    private final AtHand<BrandId, List<Rule>> atHand;

    Rules(DSLContext db, Hand hand) {
        this.db = db;
        this.atHand = hand.holding();
    }

    /** Those that the person sees, by brand and in the order in which they were made. */
    public List<Rule> all(Sight sight) {
        return fetch(seen(sight));
    }

    /**
     * The rule of this number.
     *
     * @throws NotFound when there is none any more, or none that the person sees
     */
    public Rule find(Sight sight, int number) {
        return fetch(seen(sight).and(RULE.NUMBER.eq(number))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("approval-rule:" + number));
    }

    /** Those of a brand that count: as changed here at once, as changed elsewhere seconds later. */
    List<Rule> active(BrandId brand) {
        return atHand.get(
                brand, each -> fetch(RULE.BRAND_ID.eq(each.value()).and(RULE.ACTIVE.isTrue())));
    }

    /** All of a brand, and nobody else changes them until the transaction ends. */
    List<Rule> hold(BrandId brand) {
        return db.selectFrom(RULE)
                .where(RULE.BRAND_ID.eq(brand.value()), RULE.REMOVED_AT.isNull())
                .orderBy(RULE.NUMBER)
                .forUpdate()
                .fetch(Rules::rule);
    }

    Rule add(Rule rule) {
        var row = db.newRecord(RULE);
        fill(row, rule);
        row.setId(rule.id());
        row.setBrandId(rule.brand().value());
        row.setVersion(1);
        row.insert();
        forget(rule.brand());
        return rule(row);
    }

    Rule change(Rule rule) {
        var row = db.fetchSingle(RULE, RULE.NUMBER.eq(rule.number()));
        fill(row, rule);
        row.setVersion(rule.version() + 1);
        row.update();
        forget(rule.brand());
        return rule(row);
    }

    void remove(Rule rule, Instant at) {
        db.update(RULE).set(RULE.REMOVED_AT, at).where(RULE.ID.eq(rule.id())).execute();
        forget(rule.brand());
    }

    private void forget(BrandId brand) {
        AfterCommit.run(() -> atHand.forget(brand));
    }

    private List<Rule> fetch(Condition condition) {
        return db.selectFrom(RULE)
                .where(condition, RULE.REMOVED_AT.isNull())
                .orderBy(RULE.BRAND_ID, RULE.NUMBER)
                .fetch(Rules::rule);
    }

    private static Condition seen(Sight sight) {
        return RULE.BRAND_ID.in(sight.brandIds());
    }

    private static void fill(RuleRecord row, Rule rule) {
        var when = rule.when();
        row.setName(rule.name());
        row.setAuthor(when.author() == null ? null : when.author().name());
        row.setNewDays(when.newDays());
        row.setNewAnswers(when.newAnswers());
        row.setDepartments(ids(when.departments(), DepartmentId::value));
        row.setIntents(when.intents().stream().map(Intent::word).sorted().toArray(String[]::new));
        row.setUrgency(when.urgency() == null ? null : when.urgency().word());
        row.setWords(when.words().toArray(String[]::new));
        row.setQueues(ids(when.queues(), QueueId::value));
        row.setChannels(ids(when.channels(), ChannelId::value));
        row.setSteps(rule.steps().stream().map(Approvers::text).toArray(String[]::new));
        row.setActive(rule.active());
    }

    private static Rule rule(RuleRecord row) {
        return new Rule(
                row.getId(),
                row.getNumber(),
                new BrandId(row.getBrandId()),
                row.getName(),
                new When(
                        role(row.getAuthor()),
                        row.getNewDays(),
                        row.getNewAnswers(),
                        set(row.getDepartments(), DepartmentId::new),
                        set(row.getIntents(), Intent::of),
                        urgency(row.getUrgency()),
                        List.of(row.getWords()),
                        set(row.getQueues(), QueueId::new),
                        set(row.getChannels(), ChannelId::new)),
                Arrays.stream(row.getSteps()).map(Approvers::of).toList(),
                row.getActive(),
                row.getVersion());
    }

    private static @Nullable Role role(@Nullable String name) {
        return name == null ? null : Role.valueOf(name);
    }

    private static @Nullable Urgency urgency(@Nullable String word) {
        return word == null ? null : Urgency.of(word);
    }

    private static <T> UUID[] ids(Set<T> all, Function<T, UUID> id) {
        return all.stream().map(id).sorted().toArray(UUID[]::new);
    }

    private static <F, T> Set<T> set(F[] all, Function<F, T> of) {
        return Arrays.stream(all).map(of).collect(toSet());
    }
}
