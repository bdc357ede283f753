package org.tertulia.inbox.web;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.tertulia.inbox.db.Tables.CONVERSATION;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.outreach.Namings;
import org.tertulia.organization.Sight;

/**
 * The ledger of “always answer”: where each conversation stands, and that nothing is left over.
 * What waits for us is in it however long it has; of what has our answer, or needs none, what came
 * to that in some days.
 */
@Component
class Ledger {

    /** Days that the page and the API tell of at most. */
    static final int MOST = 31;

    private static final Filter LATE =
            new Filter(Tab.ALL, "", "", "", "", "broken", "", "", "", "");

    private final Namings namings;
    private final DSLContext db;
    private final Clock clock;

    Ledger(Namings namings, DSLContext db, Clock clock) {
        this.namings = namings;
        this.db = db;
        this.clock = clock;
    }

    /** So many, and the page that lists just those. */
    record Figure(String what, int count, String list) {

        static Figure of(String what, int count, Filter rows) {
            return new Figure(what, count, rows.list());
        }
    }

    /**
     * {@code onUs} waits for us: with nobody, with somebody, put off (of these, {@code late} are
     * beyond their promise); {@code onThem} has our answer; {@code ended} is closed as answered;
     * {@code unneeded} closed without one, by its reason. {@code named} is no conversation, or lies
     * in one: what names us where we only listen, by where it stands.
     */
    record Balance(
            int days,
            int all,
            Figure unheld,
            Figure held,
            Figure snoozed,
            Figure late,
            List<Figure> onThem,
            List<Figure> ended,
            List<Figure> unneeded,
            List<Figure> named) {

        /** What the lines below add up to: all of them. */
        int sum() {
            return us() + served();
        }

        private int us() {
            return unheld.count() + held.count() + snoozed.count();
        }

        private int served() {
            return sum(onThem) + sum(ended) + sum(unneeded);
        }

        /** How many of a hundred have our answer or need none. */
        int share() {
            return all == 0 ? 100 : served() * 100 / all;
        }

        /** All of them side by side, as wide as they are many; what has ended first. */
        List<Piece> pieces() {
            var pieces = new ArrayList<Piece>();
            var from = 0;
            for (var piece :
                    List.of(
                            new Piece("ended", 0, sum(ended)),
                            new Piece("unneeded", 0, sum(unneeded)),
                            new Piece("them", 0, sum(onThem)),
                            new Piece("us", 0, us() - late.count()),
                            new Piece("late", 0, late.count()))) {
                pieces.add(new Piece(piece.look(), from, piece.many()));
                from += piece.many();
            }
            return pieces;
        }

        private static int sum(List<Figure> figures) {
            return figures.stream().mapToInt(Figure::count).sum();
        }
    }

    /** So many, behind so many others; {@code look} is a class of the style sheet. */
    record Piece(String look, int from, int many) {}

    /** A state, and how its answer came or why it needed none. */
    private record Line(String state, String how) {}

    /** How many, and how many of them are beyond their promise. */
    private record Counted(int all, int late) {

        Counted and(Counted others) {
            return new Counted(all + others.all, late + others.late);
        }
    }

    /** All that waits for us, and what was served in so many days, of which today is the last. */
    Balance of(Sight sight, int days) {
        var lines = lines(sight, days);
        var all = lines.values().stream().mapToInt(Counted::all).sum();
        return new Balance(
                days,
                all,
                Figure.of("unheld", open(lines, "waiting"), Filter.of(Tab.WAITING)),
                Figure.of("held", open(lines, "claimed"), Filter.of(Tab.CLAIMED)),
                Figure.of("snoozed", open(lines, "snoozed"), Filter.of(Tab.SNOOZED)),
                Figure.of("late", late(lines), LATE),
                answered(lines, "answered", Tab.ANSWERED, days),
                answered(lines, "closed", Tab.CLOSED, days),
                unneeded(lines, days),
                named(sight, days));
    }

    private List<Figure> named(Sight sight, int days) {
        var figures = new ArrayList<Figure>();
        namings.counts(sight, Narrowing.since(sight, days, clock.instant()))
                .forEach(
                        (standing, many) ->
                                figures.add(
                                        new Figure(
                                                standing.word(),
                                                many,
                                                "/taking-part/namings?as="
                                                        + standing.word()
                                                        + "&days="
                                                        + days)));
        return figures;
    }

    private Map<Line, Counted> lines(Sight sight, int days) {
        var now = clock.instant();
        var lines = new LinkedHashMap<Line, Counted>();
        db.select(
                        CONVERSATION.STATE,
                        CONVERSATION.KEPT,
                        CONVERSATION.REASON,
                        count(),
                        count().filterWhere(CONVERSATION.DUE_AT.lt(now)))
                .from(CONVERSATION)
                .where(
                        or(
                                CONVERSATION.STATE.in(
                                        inline("waiting"), inline("claimed"), inline("snoozed")),
                                CONVERSATION.STANDS_AT.ge(Narrowing.since(sight, days, now))),
                        // Counted where its matter goes on.
                        CONVERSATION.STATE.ne(inline("merged")),
                        // Where we spoke first and nobody asked, nobody waits for an answer.
                        CONVERSATION.BEGUN_AT.isNull(),
                        CONVERSATION.BRAND_ID.in(sight.brandIds()))
                .groupBy(CONVERSATION.STATE, CONVERSATION.KEPT, CONVERSATION.REASON)
                .forEach(
                        row ->
                                lines.merge(
                                        new Line(row.value1(), how(row.value2(), row.value3())),
                                        new Counted(row.value4(), row.value5()),
                                        Counted::and));
        return lines;
    }

    private static String how(@Nullable Boolean kept, @Nullable String reason) {
        if (reason != null) {
            return reason;
        }
        return Boolean.FALSE.equals(kept) ? "late" : "answered";
    }

    private static int open(Map<Line, Counted> lines, String state) {
        return sum(lines, line -> line.state().equals(state));
    }

    private static int late(Map<Line, Counted> lines) {
        return lines.entrySet().stream()
                .filter(line -> !line.getKey().state().equals("closed"))
                .mapToInt(line -> line.getValue().late())
                .sum();
    }

    private static List<Figure> answered(
            Map<Line, Counted> lines, String state, Tab tab, int days) {
        var figures = new ArrayList<Figure>();
        for (var how : List.of("answered", "late")) {
            figures.add(
                    Figure.of(
                            how,
                            sum(
                                    lines,
                                    line -> line.state().equals(state) && line.how().equals(how)),
                            filter(tab, days, how)));
        }
        return figures;
    }

    private static List<Figure> unneeded(Map<Line, Counted> lines, int days) {
        var figures = new ArrayList<Figure>();
        for (var reason : Reason.values()) {
            figures.add(
                    Figure.of(
                            reason.slug(),
                            sum(
                                    lines,
                                    line ->
                                            line.state().equals("closed")
                                                    && line.how().equals(reason.slug())),
                            filter(Tab.CLOSED, days, reason.slug())));
        }
        return figures;
    }

    private static int sum(Map<Line, Counted> lines, Predicate<Line> which) {
        return lines.entrySet().stream()
                .filter(line -> which.test(line.getKey()))
                .mapToInt(line -> line.getValue().all())
                .sum();
    }

    private static Filter filter(Tab tab, int days, String ended) {
        return new Filter(tab, "", "", "", "", "", "", String.valueOf(days), ended, "");
    }
}
