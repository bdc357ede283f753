package org.tertulia.inbox.routing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.max;
import static org.tertulia.inbox.routing.db.Tables.CAUGHT;
import static org.tertulia.inbox.routing.db.Tables.RULE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.routing.db.tables.records.RuleRecord;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.language.Intent;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;
import org.tertulia.listening.WatchId;
import org.tertulia.messages.Message;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** The rules of the brands, and how many conversations each caught. */
@Repository
public class Rules {

    private final DSLContext db;

    Rules(DSLContext db) {
        this.db = db;
    }

    /** Those that the person sees, by brand and in their order. */
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
                .orElseThrow(() -> new NotFound("routing-rule:" + number));
    }

    /** All of a brand in their order, and nobody else changes them until the transaction ends. */
    List<Rule> hold(BrandId brand) {
        return db.selectFrom(RULE)
                .where(RULE.BRAND_ID.eq(brand.value()), RULE.REMOVED_AT.isNull())
                .orderBy(RULE.PLACE, RULE.NUMBER)
                .forUpdate()
                .fetch(Rules::rule);
    }

    /** All there are, for the program itself. */
    List<Rule> all() {
        return fetch(RULE.REMOVED_AT.isNull());
    }

    /** The names of those of these ids, removed ones too. */
    public Optional<String> name(UUID id) {
        return db.select(RULE.NAME).from(RULE).where(RULE.ID.eq(id)).fetchOptional(RULE.NAME);
    }

    int add(Rule rule) {
        var row = db.newRecord(RULE);
        fill(row, rule);
        row.setId(rule.id());
        row.setBrandId(rule.brand().value());
        row.setPlace(
                db.select(coalesce(max(RULE.PLACE), 0).plus(1))
                        .from(RULE)
                        .where(RULE.BRAND_ID.eq(rule.brand().value()))
                        .and(RULE.REMOVED_AT.isNull())
                        .fetchSingle()
                        .value1());
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

    void place(Rule rule, int place) {
        db.update(RULE).set(RULE.PLACE, place).where(RULE.ID.eq(rule.id())).execute();
    }

    void remove(Rule rule, Instant at) {
        db.update(RULE).set(RULE.REMOVED_AT, at).where(RULE.ID.eq(rule.id())).execute();
    }

    /** So many more conversations that these rules caught on a day: one statement. */
    void caught(Map<UUID, Integer> counts, LocalDate day) {
        if (counts.isEmpty()) {
            return;
        }
        // In one order for all, so that nobody waits in a circle.
        var insert = db.insertInto(CAUGHT, CAUGHT.RULE_ID, CAUGHT.DAY, CAUGHT.COUNT);
        for (var each : new TreeMap<>(counts).entrySet()) {
            insert = insert.values(each.getKey(), day, each.getValue());
        }
        insert.onConflict(CAUGHT.RULE_ID, CAUGHT.DAY)
                .doUpdate()
                .set(CAUGHT.COUNT, CAUGHT.COUNT.plus(excluded(CAUGHT.COUNT)))
                .execute();
    }

    /** How many each of these rules caught on each day since then. */
    public Map<UUID, Map<LocalDate, Integer>> caught(Collection<Rule> rules, LocalDate since) {
        return db
                .selectFrom(CAUGHT)
                .where(CAUGHT.RULE_ID.in(rules.stream().map(Rule::id).toList()))
                .and(CAUGHT.DAY.ge(since))
                .fetchGroups(CAUGHT.RULE_ID)
                .entrySet()
                .stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                each -> each.getValue().intoMap(CAUGHT.DAY, CAUGHT.COUNT)));
    }

    private List<Rule> fetch(Condition condition) {
        return db.selectFrom(RULE)
                .where(condition, RULE.REMOVED_AT.isNull())
                .orderBy(RULE.BRAND_ID, RULE.PLACE, RULE.NUMBER)
                .fetch(Rules::rule);
    }

    private static Condition seen(Sight sight) {
        return RULE.BRAND_ID.in(sight.brandIds());
    }

    private static void fill(RuleRecord row, Rule rule) {
        var when = rule.when();
        var person = rule.person();
        row.setName(rule.name());
        row.setChannels(ids(when.channels(), ChannelId::value));
        row.setNetworks(words(when.networks(), word -> word));
        row.setKinds(words(when.kinds(), kind -> kind.name().toLowerCase(Locale.ROOT)));
        row.setWatches(ids(when.watches(), WatchId::value));
        row.setIntents(words(when.intents(), Intent::word));
        row.setUrgency(word(when.urgency()));
        row.setSentiments(words(when.sentiments(), Sentiment::word));
        row.setLanguages(words(when.languages(), word -> word));
        row.setHandles(when.handles().toArray(String[]::new));
        row.setContacts(ids(when.contacts(), ContactId::value));
        row.setHashtags(when.hashtags().toArray(String[]::new));
        row.setWords(when.words());
        row.setQueueId(rule.queue().value());
        row.setPersonId(person == null ? null : person.value());
        row.setRaises(word(rule.raises()));
        row.setActive(rule.active());
    }

    private static Rule rule(RuleRecord row) {
        var person = row.getPersonId();
        return new Rule(
                row.getId(),
                row.getNumber(),
                new BrandId(row.getBrandId()),
                row.getName(),
                row.getPlace(),
                new Conditions(
                        set(row.getChannels(), ChannelId::new),
                        Set.of(row.getNetworks()),
                        set(
                                row.getKinds(),
                                kind -> Message.Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
                        set(row.getWatches(), WatchId::new),
                        set(row.getIntents(), Intent::of),
                        urgency(row.getUrgency()),
                        set(row.getSentiments(), Sentiment::of),
                        Set.of(row.getLanguages()),
                        List.of(row.getHandles()),
                        set(row.getContacts(), ContactId::new),
                        List.of(row.getHashtags()),
                        row.getWords()),
                new QueueId(row.getQueueId()),
                person == null ? null : new MemberId(person),
                urgency(row.getRaises()),
                row.getActive(),
                row.getVersion());
    }

    private static <T> UUID[] ids(Set<T> all, Function<T, UUID> id) {
        return all.stream().map(id).sorted().toArray(UUID[]::new);
    }

    private static <T> String[] words(Set<T> all, Function<T, String> word) {
        return all.stream().map(word).sorted().toArray(String[]::new);
    }

    private static <F, T> Set<T> set(F[] all, Function<F, T> of) {
        return Arrays.stream(all).map(of).collect(toSet());
    }

    private static @Nullable String word(@Nullable Urgency urgency) {
        return urgency == null ? null : urgency.word();
    }

    private static @Nullable Urgency urgency(@Nullable String word) {
        return word == null ? null : Urgency.of(word);
    }
}
