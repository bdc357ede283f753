package org.tertulia.listening.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.tertulia.kernel.MemberId;

/** How rounds were made: day by day, and by whom. What was called off is no round. */
public record Punctuality(List<Day> days, List<Hand> hands) {

    public Punctuality {
        days = List.copyOf(days);
        hands = List.copyOf(hands);
    }

    /** How many of a day were made in time, late, or not at all. */
    public record Day(LocalDate day, int punctual, int late, int missed) {

        public int all() {
            return punctual + late + missed;
        }
    }

    /** How many one person made, and how many of them late. */
    public record Hand(MemberId who, int made, int late) {}

    /**
     * The last so many days of the zone, today included; what is still to be made does not count.
     */
    public static Punctuality of(List<Round> rounds, Instant now, ZoneId zone, int days) {
        var byDay = new LinkedHashMap<LocalDate, int[]>();
        var first = now.atZone(zone).toLocalDate().minusDays(days - 1L);
        first.datesUntil(first.plusDays(days)).forEach(day -> byDay.put(day, new int[3]));
        var byHand = new LinkedHashMap<MemberId, int[]>();
        for (var round : rounds) {
            var figures = byDay.get(round.dueAt().atZone(zone).toLocalDate());
            var place = place(round.state(now));
            if (figures == null || place < 0) {
                continue;
            }
            figures[place]++;
            var signOff = round.signOff();
            if (signOff != null) {
                var hand = byHand.computeIfAbsent(signOff.by(), it -> new int[2]);
                hand[0]++;
                hand[1] += place;
            }
        }
        var daily = new ArrayList<Day>();
        byDay.forEach((day, it) -> daily.add(new Day(day, it[0], it[1], it[2])));
        var handed = new ArrayList<Hand>();
        byHand.forEach((who, it) -> handed.add(new Hand(who, it[0], it[1])));
        handed.sort(Comparator.comparing(Hand::made).reversed());
        return new Punctuality(daily, handed);
    }

    private static int place(RoundState state) {
        return switch (state) {
            case PUNCTUAL -> 0;
            case LATE -> 1;
            case MISSED -> 2;
            case OPEN, OVERDUE, CALLED_OFF -> -1;
        };
    }

    public int punctual() {
        return days.stream().mapToInt(Day::punctual).sum();
    }

    public int late() {
        return days.stream().mapToInt(Day::late).sum();
    }

    public int missed() {
        return days.stream().mapToInt(Day::missed).sum();
    }
}
