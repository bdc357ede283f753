package org.tertulia.week;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.Record;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Heard;
import org.tertulia.testing.Cast;

/** How a channel is attended and what usually comes there, hour by hour, and how that is drawn. */
final class Attended {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);

    static final String SHIFTS =
            "select member_id, begins_at, ends_at, cover, brand_ids, channel_ids from shifts.shift";

    /** The mean is that of four weeks; before this one there was nothing. */
    private static final int WEEKS = 4;

    private static final Pattern STRETCH =
            Pattern.compile(
                    "<rect class=\"cover ([^\"]+)\" x=\"(\\d+)\" y=\"0\" width=\"(\\d+)\""
                            + " height=\"10\"><title>[^:]*: ([^<]*)</title>");

    private final List<Record> shifts;
    private final List<Heard> written;

    Attended(List<Record> shifts, List<Heard> written) {
        this.shifts = shifts;
        this.written = written;
    }

    /** {@code minutes} of it are attended, by so many people; {@code usual} messages come. */
    record Hour(int minutes, int people, double usual) {

        String look() {
            if (minutes > 0) {
                return minutes < 60 ? "part" : "on-" + Math.min(3, people);
            }
            return "bare-" + (usual == 0 ? 0 : usual < 1 ? 1 : usual < 5 ? 2 : 3);
        }
    }

    /** Hours of one day that look alike. */
    record Stretch(String look, int from, int length, String text) {}

    List<Hour> hours(Channel channel) {
        return IntStream.range(0, 7 * 24).mapToObj(n -> hour(channel, n)).toList();
    }

    private Hour hour(Channel channel, int n) {
        var begins = MONDAY.atStartOfDay(Firm.MADRID).toInstant().plus(Duration.ofHours(n));
        var people =
                IntStream.range(0, 60)
                        .mapToObj(minute -> begins.plus(Duration.ofMinutes(minute)))
                        .map(minute -> on(channel, minute))
                        .toList();
        return new Hour(
                (int) people.stream().filter(some -> !some.isEmpty()).count(),
                (int) people.stream().flatMap(Set::stream).distinct().count(),
                usual(channel, n));
    }

    private Set<UUID> on(Channel channel, Instant at) {
        return shifts.stream()
                .filter(shift -> !shift.get(1, Instant.class).isAfter(at))
                .filter(shift -> shift.get(2, Instant.class).isAfter(at))
                .filter(shift -> attends(shift, channel))
                .map(shift -> shift.get(0, UUID.class))
                .collect(toSet());
    }

    private static boolean attends(Record shift, Channel channel) {
        return switch (shift.get(3, String.class)) {
            case "brand" -> List.of(shift.get(4, UUID[].class)).contains(Cast.OLMO.value());
            case "channels" -> List.of(shift.get(5, UUID[].class)).contains(channel.id().value());
            default -> true;
        };
    }

    /** What was written at that hour of that day of the week, until the day of the look began. */
    private double usual(Channel channel, int n) {
        var today = MONDAY.plusDays(6);
        var count =
                written.stream()
                        .filter(heard -> heard.channel().equals(channel))
                        .map(heard -> heard.heardAt().atZone(Firm.MADRID))
                        .filter(at -> at.toLocalDate().isBefore(today))
                        .filter(at -> at.getDayOfWeek().getValue() == n / 24 + 1)
                        .filter(at -> at.getHour() == n % 24)
                        .count();
        return (double) count / WEEKS;
    }

    List<Stretch> stretches(List<Hour> hours) {
        var stretches = new ArrayList<Stretch>();
        var from = 0;
        for (int to = 1; to <= hours.size(); to++) {
            var goesOn = to % 24 != 0 && hours.get(to).look().equals(hours.get(from).look());
            if (!goesOn) {
                var some = hours.subList(from, to);
                stretches.add(new Stretch(some.getFirst().look(), from, to - from, text(some)));
                from = to;
            }
        }
        return stretches;
    }

    private static String text(List<Hour> some) {
        var people = some.getFirst().people();
        return (people == 0 ? "nadie" : people == 1 ? "1 persona" : people + " personas")
                + "; "
                + usual(some);
    }

    private static String usual(List<Hour> some) {
        var sum = some.stream().mapToDouble(Hour::usual).sum();
        var count = sum > 0 ? Math.max(1, Math.round(sum)) : 0;
        return count == 0
                ? "no suele llegar nada"
                : count == 1 ? "suele llegar 1 mensaje" : "suelen llegar " + count + " mensajes";
    }

    /** In one sentence. */
    static String summary(List<Hour> hours) {
        var bare = hours.stream().filter(hour -> hour.minutes() < 60).toList();
        return "%d horas sin cubrir; %s".formatted(bare.size(), usual(bare));
    }

    /** As the page draws it. */
    static List<Stretch> shown(String page, Channel channel) {
        var row = page.substring(page.indexOf("href=\"/channels/" + channel.number() + "\""));
        return STRETCH.matcher(row.substring(0, row.indexOf("coverage-midnight")))
                .results()
                .map(
                        found ->
                                new Stretch(
                                        found.group(1),
                                        Integer.parseInt(found.group(2)),
                                        Integer.parseInt(found.group(3)),
                                        found.group(4)))
                .toList();
    }
}
