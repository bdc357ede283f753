package org.tertulia.week;

import static org.jooq.impl.DSL.table;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.promise.Promising;
import org.tertulia.inbox.promise.Promising.Wanted;
import org.tertulia.inbox.promise.Scope;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Cover;
import org.tertulia.shifts.Draft;
import org.tertulia.shifts.Rostering;
import org.tertulia.shifts.Span;
import org.tertulia.shifts.hours.Block;
import org.tertulia.shifts.hours.KeepingCalendars;
import org.tertulia.shifts.hours.Kept;
import org.tertulia.shifts.hours.Region;
import org.tertulia.shifts.hours.Week;
import org.tertulia.testing.Cast;

/** The company whose week it is: its channels, what it promises there, its people and shifts. */
class Firm {

    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    /** What is promised on the blog, in office hours. */
    static final int BLOG_MINUTES = 240;

    private final DSLContext db;
    private final Cast cast;
    private final Shop shop;
    private final KeepingCalendars calendars;
    private final Promising promising;
    private final Rostering rostering;

    Firm(
            DSLContext db,
            Cast cast,
            Shop shop,
            KeepingCalendars calendars,
            Promising promising,
            Rostering rostering) {
        this.db = db;
        this.cast = cast;
        this.shop = shop;
        this.calendars = calendars;
        this.promising = promising;
        this.rostering = rostering;
    }

    /** A shift that some people have: from which hour to which, on weekdays or at weekends. */
    private record Turn(ZoneId zone, int begins, int ends, boolean weekend, int people) {}

    private static final List<Turn> TURNS =
            List.of(
                    new Turn(MADRID, 7, 15, false, 2),
                    new Turn(MADRID, 15, 23, false, 2),
                    new Turn(MADRID, 9, 21, true, 1),
                    new Turn(MEXICO, 8, 16, false, 2),
                    new Turn(MEXICO, 16, 24, false, 1),
                    new Turn(MEXICO, 10, 18, true, 1),
                    new Turn(MANILA, 6, 14, false, 1),
                    new Turn(MANILA, 14, 22, false, 1),
                    new Turn(MANILA, 10, 18, true, 1));

    /** What there is once it has opened. */
    record Opened(Channel square, Channel blog, Channel letters, List<Sight> agents) {}

    Opened open(LocalDate first, LocalDate last) {
        cast.moveIn();
        var square = shop.channel("La plaza de la semana");
        var blog = shop.channel("El blog de la semana");
        var letters = shop.channel("Las cartas de la semana");
        promise(blog);
        var agents =
                TURNS.stream()
                        .flatMap(
                                turn ->
                                        IntStream.range(0, turn.people())
                                                .mapToObj(_ -> hired(turn, first, last)))
                        .toList();
        return new Opened(square, blog, letters, agents);
    }

    private void promise(Channel blog) {
        var days = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        List.of(DayOfWeek.values())
                .subList(0, 5)
                .forEach(day -> days.put(day, Week.day("9-14, 16-19")));
        var office =
                calendars.add(
                        sight(OLGA),
                        new Kept(
                                "Oficina",
                                MADRID,
                                new Week(days),
                                Region.of("ES-MD").orElseThrow(),
                                ""));
        promising.set(
                sight(OLGA),
                new Wanted(Scope.CHANNEL, String.valueOf(blog.number()), BLOG_MINUTES, office, 75));
        promising.set(sight(OLGA), new Wanted(Scope.URGENCY, "crisis", 60, null, 50));
    }

    private Sight hired(Turn turn, LocalDate first, LocalDate last) {
        var who = member(turn.zone());
        first.datesUntil(last.plusDays(1))
                .filter(
                        date ->
                                turn.weekend()
                                        == date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
                .filter(date -> !onHoliday(turn, date))
                .forEach(
                        date ->
                                rostering.add(
                                        sight(CARLA),
                                        new Draft(
                                                who.id(),
                                                Span.fit(
                                                        date,
                                                        turn.begins() * 60,
                                                        turn.ends() * 60,
                                                        turn.zone()),
                                                new Cover.Everything())));
        return new Sight(who, Set.of(OLMO));
    }

    /** Good Friday, where it is kept at home. */
    private static boolean onHoliday(Turn turn, LocalDate date) {
        return turn.zone().equals(MADRID) && date.equals(LocalDate.of(2026, 4, 3));
    }

    private SignedIn member(ZoneId zone) {
        var number = db.fetchCount(table("organization.member")) + 100;
        var id = UUID.fromString("01900000-0000-7000-8000-%012d".formatted(number));
        var handle = "agent" + number;
        db.execute(
                "insert into organization.member (id, name, handle, role, joined_at)"
                        + " values (?, ?, ?, 'AGENT', '2026-01-01 00:00:00Z')",
                id,
                "Agent " + number,
                handle);
        db.execute(
                "insert into identity.account (id, email, password, locale, zone, created_at)"
                        + " values (?, ?, '', 'en', ?, '2026-01-01 00:00:00Z')",
                id,
                handle + "@olmo.example",
                zone.getId());
        return new SignedIn(
                new MemberId(id),
                "Agent " + number,
                handle + "@olmo.example",
                Role.AGENT,
                Locale.ENGLISH,
                zone);
    }
}
