package org.tertulia.messages.judging;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.organization.Sight;

/** How often the program was right, as those see it who read the messages: week by week. */
@Component
@Transactional(readOnly = true)
public class Accuracy {

    private final Judgements judgements;

    Accuracy(Judgements judgements) {
        this.judgements = judgements;
    }

    /** What became of the answers to one question. */
    public record Tally(int confirmed, int corrected, int unsure) {

        static final Tally NONE = new Tally(0, 0, 0);

        Tally and(Judgement.Verdict verdict) {
            return switch (verdict) {
                case CONFIRMED -> new Tally(confirmed + 1, corrected, unsure);
                case CORRECTED -> new Tally(confirmed, corrected + 1, unsure);
                case UNSURE -> new Tally(confirmed, corrected, unsure + 1);
            };
        }

        public Tally plus(Tally other) {
            return new Tally(
                    confirmed + other.confirmed,
                    corrected + other.corrected,
                    unsure + other.unsure);
        }

        /** How many times it said something and somebody judged that. */
        public int said() {
            return confirmed + corrected;
        }

        /** The share of what it said that was right, from 0 to 1; 0 where it said nothing. */
        public double right() {
            return said() == 0 ? 0 : (double) confirmed / said();
        }
    }

    /** From its Monday on. */
    public record Week(LocalDate monday, Map<Asked, Tally> tallies) {

        public Week {
            tallies = Map.copyOf(tallies);
        }

        public Tally of(Asked asked) {
            return tallies.getOrDefault(asked, Tally.NONE);
        }
    }

    /** The last so many weeks of a zone, this one included, the earliest first. */
    public List<Week> weeks(Sight sight, Instant now, ZoneId zone, int many) {
        return weeks(now, zone, many, (begin, taker) -> judgements.since(sight, begin, taker));
    }

    /** The same by messages drawn by lot alone: nobody chose them for being wrong. */
    public List<Week> sampled(Sight sight, Instant now, ZoneId zone, int many) {
        return weeks(
                now, zone, many, (begin, taker) -> judgements.sampledSince(sight, begin, taker));
    }

    private static List<Week> weeks(
            Instant now,
            ZoneId zone,
            int many,
            BiConsumer<Instant, Consumer<Judgement>> judgements) {
        var tallies = new LinkedHashMap<LocalDate, Map<Asked, Tally>>();
        var first = monday(now, zone).minusWeeks(many - 1L);
        for (int week = 0; week < many; week++) {
            tallies.put(first.plusWeeks(week), new EnumMap<>(Asked.class));
        }
        judgements.accept(
                first.atStartOfDay(zone).toInstant(),
                judgement -> {
                    var tally = tallies.get(monday(judgement.at(), zone));
                    if (tally != null) {
                        tally.merge(
                                judgement.asked(),
                                Tally.NONE.and(judgement.verdict()),
                                Tally::plus);
                    }
                });
        var weeks = new ArrayList<Week>();
        tallies.forEach((monday, each) -> weeks.add(new Week(monday, each)));
        return weeks;
    }

    private static LocalDate monday(Instant at, ZoneId zone) {
        return at.atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
