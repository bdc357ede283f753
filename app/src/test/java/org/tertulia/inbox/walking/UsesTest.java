package org.tertulia.inbox.walking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.Shop;
import org.tertulia.networks.Author;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.Proposing;
import org.tertulia.playbook.Reviewing;
import org.tertulia.playbook.tree.Tree;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Figures of use against a recount of the very walks, by another way. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsesTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant MONTH_AGO = NOW.minus(Duration.ofDays(30));
    private static final int WALKS = 400;

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Drafting drafting;
    @Autowired Proposing proposing;
    @Autowired Reviewing reviewing;
    @Autowired Uses uses;
    @Autowired DSLContext db;

    private final Random chance = new Random(1042);
    private final List<Raw> raw = new ArrayList<>();
    private int protocol;
    private Tree tree;

    /** A walk as it was written; {@code reached} are the steps that it came to. */
    private record Raw(
            UUID id,
            Instant begun,
            List<String> steps,
            List<String> ways,
            List<String> reached,
            WalkEnd end,
            @Nullable Integer seconds,
            @Nullable Integer score) {

        boolean counts() {
            return begun.isAfter(MONTH_AGO);
        }
    }

    @BeforeAll
    void walk() {
        cast.moveIn();
        var draft = drafting.create(sight(ANA), TreeUseTest.TEXT);
        var proposed = proposing.propose(sight(ANA), draft.protocol(), 1, "porque sí");
        reviewing.approve(sight(CARLA), draft.protocol(), proposed.revision(), null, null);
        protocol = draft.protocol();
        tree = Objects.requireNonNull(draft.reading().tree());
        var channel = shop.channel("La plaza de las cuentas");
        for (var i = 0; i < WALKS; i++) {
            if (i % 40 == 0) {
                shop.comments(
                        channel,
                        new Author("counted" + i, null, "Counted " + i, null),
                        "¿Y bien?",
                        NOW.minus(Duration.ofDays(60)));
            }
            raw.add(written(shop.latest()));
        }
    }

    private Raw written(long number) {
        var steps = new ArrayList<String>();
        var ways = new ArrayList<String>();
        var reached = new ArrayList<>(List.of("known"));
        if (chance.nextInt(10) > 0) {
            var yes = chance.nextInt(3) > 0;
            steps.add("known");
            ways.add(yes ? "chosen yes" : "chosen no");
            reached.add(yes ? "say" : "boss");
            if (chance.nextInt(4) > 0) {
                steps.add(yes ? "say" : "boss");
                ways.add("done");
                reached.add("fin");
            }
        }
        var ended = reached.contains("fin");
        var end = ended ? arrived() : WalkEnd.LEFT;
        var begun = NOW.minus(Duration.ofMinutes(chance.nextInt(60 * 24 * 45)));
        var seconds =
                end == WalkEnd.ANSWERED && chance.nextInt(5) > 0 ? chance.nextInt(9_000) : null;
        var score =
                end == WalkEnd.ANSWERED && chance.nextInt(3) == 0 ? 1 + chance.nextInt(5) : null;
        var walk = new Raw(UUID.randomUUID(), begun, steps, ways, reached, end, seconds, score);
        insert(walk, number, end == WalkEnd.ANSWERED ? answer(walk, number) : null);
        if (score != null) {
            rate(walk, number, score);
        }
        return walk;
    }

    private WalkEnd arrived() {
        return switch (chance.nextInt(5)) {
            case 0 -> WalkEnd.UNANSWERED;
            case 1 -> WalkEnd.WITHOUT_ANSWER;
            case 2 -> WalkEnd.HANDED_OVER;
            default -> WalkEnd.ANSWERED;
        };
    }

    /** Each walk has a question of its own, so that its time is its own. */
    private void insert(Raw walk, long number, @Nullable UUID answer) {
        turn(walk.id(), number, false, walk.begun());
        db.execute(
                "insert into inbox_walking.walk (id, conversation_id, brand_id, message_id, protocol,"
                        + " version, by_member, begun_at, steps, ways, ended_at, outcome, left_because,"
                        + " answer_id) select ?, c.id, ?, ?, ?, 1, ?, ?::timestamptz, ?::text[],"
                        + " ?::text[], ?::timestamptz, ?, ?, ?::uuid from inbox.conversation c"
                        + " where c.number = ?",
                walk.id(),
                OLMO.value(),
                walk.id(),
                protocol,
                ANA.id().value(),
                walk.begun().toString(),
                walk.steps().toArray(String[]::new),
                walk.ways().toArray(String[]::new),
                walk.begun().toString(),
                outcome(walk.end()),
                walk.end() == WalkEnd.LEFT ? "unclear" : null,
                answer,
                number);
    }

    private static @Nullable String outcome(WalkEnd end) {
        return switch (end) {
            case WITHOUT_ANSWER -> "not-needed spam";
            case HANDED_OVER -> "handed-over";
            case SITUATION -> "situation";
            case ANSWERED, UNANSWERED -> "answered";
            case LEFT, OPEN -> null;
        };
    }

    private void turn(UUID message, long number, boolean ours, Instant at) {
        db.execute(
                "insert into inbox.turn (message_id, conversation_id, ours, at, added_at)"
                        + " select ?, c.id, ?, ?::timestamptz, ?::timestamptz"
                        + " from inbox.conversation c where c.number = ?",
                message,
                ours,
                at.toString(),
                at.toString(),
                number);
    }

    private UUID answer(Raw walk, long number) {
        var id = UUID.randomUUID();
        var seconds = walk.seconds();
        var at = walk.begun().plusSeconds(seconds == null ? 0 : seconds);
        turn(id, number, true, at);
        db.execute(
                "insert into inbox.answer (message_id, conversation_id, question_id, member_id, key,"
                        + " said_at, delivery, delivered_at, seen_id) select ?, c.id, ?, ?, ?,"
                        + " ?::timestamptz, ?, ?::timestamptz, ? from inbox.conversation c"
                        + " where c.number = ?",
                id,
                walk.id(),
                ANA.id().value(),
                UUID.randomUUID(),
                at.toString(),
                seconds == null ? "unknown" : "confirmed",
                at.toString(),
                walk.id(),
                number);
        return id;
    }

    /** At the moment at which it was begun: no other walk lies between. */
    private void rate(Raw walk, long number, int score) {
        var link = UUID.randomUUID();
        var hash = new byte[32];
        chance.nextBytes(hash);
        db.execute(
                "insert into inbox_satisfaction.link (id, conversation_id, brand_id, channel_id,"
                        + " queue_id, member_id, hash, sealed, made_at, expires_at) select ?, c.id, c.brand_id,"
                        + " c.channel_id, c.queue_id, ?, ?, ?, ?::timestamptz, ?::timestamptz"
                        + " from inbox.conversation c where c.number = ?",
                link,
                ANA.id().value(),
                hash,
                hash,
                walk.begun().toString(),
                walk.begun().toString(),
                number);
        db.execute(
                "insert into inbox_satisfaction.rating (link_id, score, at)"
                        + " values (?, ?, ?::timestamptz)",
                link,
                score,
                walk.begun().toString());
    }

    @Test
    void eachStepAndEachWayIsWhatARecountOfTheWalksSays() {
        var use = TreeUse.of(tree, uses.gone(sight(ANA), protocol, 1, MONTH_AGO));

        same(use.all(), counting("all").get("all"));
        var steps = new HashMap<String, List<Raw>>();
        var ways = new HashMap<String, List<Raw>>();
        for (var walk : raw.stream().filter(Raw::counts).toList()) {
            walk.reached().forEach(it -> put(steps, it, walk));
            for (var i = 0; i < walk.steps().size(); i++) {
                put(ways, walk.steps().get(i) + " " + walk.ways().get(i), walk);
            }
        }
        assertThat(use.steps().keySet()).isEqualTo(steps.keySet());
        steps.forEach((step, walks) -> same(use.step(step), walks));
        assertThat(use.ways()).hasSameSizeAs(ways);
        same(use.way("known", "yes"), ways.get("known chosen yes"));
        same(use.way("known", "no"), ways.get("known chosen no"));
        same(use.way("say", ""), ways.get("say done"));
        same(use.way("boss", ""), ways.get("boss done"));
        assertThat(use.escalated()).isEqualTo(ways.getOrDefault("boss done", List.of()).size());
    }

    @Test
    void theListBehindAFigureHasAsManyWalksAndGoesOnWhereItStopped() {
        var use = TreeUse.of(tree, uses.gone(sight(ANA), protocol, 1, MONTH_AGO));
        listed(use.step("boss").walks(), new Chosen("boss", null, null, false));
        listed(use.way("known", "yes").walks(), new Chosen("known", "yes", null, false));
        listed(use.way("known", "never").walks(), new Chosen("known", "never", null, false));
        listed(use.leftOn("say"), new Chosen("say", null, WalkEnd.LEFT, true));
        listed(use.leftOn("known"), new Chosen("known", null, WalkEnd.LEFT, true));
        listed(
                use.step("fin").many(WalkEnd.ANSWERED),
                new Chosen("fin", null, WalkEnd.ANSWERED, false));
        listed(0, new Chosen("nowhere", null, null, false));

        var first = list(Chosen.ALL, null, 30);
        var last = first.getLast();
        var second = list(Chosen.ALL, new Uses.After(last.begun(), last.walk()), 30);
        assertThat(second.getFirst().begun()).isBeforeOrEqualTo(last.begun());
        assertThat(first).doesNotContainAnyElementsOf(second);
        assertThat(first.getFirst().begun()).isAfter(last.begun());
    }

    @Test
    void allProtocolsAreCountedAndNobodySeesAnotherBrandsWalks() {
        var all = uses.protocols(sight(ANA), MONTH_AGO);
        assertThat(all).extracting(ProtocolUse::protocol).containsExactly(protocol);
        same(all.getFirst().use(), counting("all").get("all"));
        assertThat(all.getFirst().last())
                .isEqualTo(raw.stream().map(Raw::begun).max(Instant::compareTo).orElseThrow());
        assertThat(uses.versions(sight(ANA), protocol, MONTH_AGO))
                .containsExactly(Map.entry(1, all.getFirst().use().walks()));

        var stranger = new Sight(ANA, Set.of(Cast.ROBLE));
        assertThat(uses.protocols(stranger, MONTH_AGO)).isEmpty();
        assertThat(uses.gone(stranger, protocol, 1, MONTH_AGO)).isEmpty();
        assertThat(uses.gone(sight(ANA), protocol, 2, MONTH_AGO)).isEmpty();
    }

    private void listed(int many, Chosen chosen) {
        assertThat(list(chosen, null, WALKS + 1)).hasSize(many);
    }

    private List<UsedIn> list(Chosen chosen, Uses.@Nullable After after, int most) {
        return uses.list(sight(ANA), protocol, 1, tree, chosen, MONTH_AGO, after, most);
    }

    private Map<String, List<Raw>> counting(String name) {
        return Map.of(name, raw.stream().filter(Raw::counts).toList());
    }

    private static void put(Map<String, List<Raw>> all, String key, Raw walk) {
        all.computeIfAbsent(key, _ -> new ArrayList<>()).add(walk);
    }

    private static void same(Use use, @Nullable List<Raw> given) {
        var walks = Objects.requireNonNull(given);
        assertThat(use.walks()).isEqualTo(walks.size());
        for (var end : WalkEnd.values()) {
            assertThat(use.many(end))
                    .as(end.name())
                    .isEqualTo((int) walks.stream().filter(it -> it.end() == end).count());
        }
        var waited = walks.stream().map(Raw::seconds).filter(Objects::nonNull).sorted().toList();
        assertThat(use.answer())
                .isEqualTo(
                        waited.isEmpty()
                                ? null
                                : Duration.ofSeconds(waited.get((waited.size() - 1) / 2)));
        var scores = walks.stream().map(Raw::score).filter(Objects::nonNull).toList();
        assertThat(use.rated()).isEqualTo(scores.size());
        assertThat(use.points()).isEqualTo(scores.stream().mapToInt(it -> it).sum());
    }
}
