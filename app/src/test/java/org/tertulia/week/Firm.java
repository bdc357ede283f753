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
import org.tertulia.inbox.routing.Queue;
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
    static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    /** What is promised for a crisis, whatever the hour. */
    static final int CRISIS_MINUTES = 60;

    /** What is promised where money is concerned, whatever the hour. */
    static final int MONEY_MINUTES = 480;

    /** What is promised on the blog, in the office hours of Madrid. */
    static final int BLOG_MINUTES = 240;

    /** What is promised to letters, in the office hours of Santiago. */
    static final int LETTER_MINUTES = 300;

    private final DSLContext db;
    private final Cast cast;
    private final Shop shop;
    private final Organizing organizing;
    private final KeepingCalendars calendars;
    private final Promising promising;
    private final Rostering rostering;

    Firm(
            DSLContext db,
            Cast cast,
            Shop shop,
            Organizing organizing,
            KeepingCalendars calendars,
            Promising promising,
            Rostering rostering) {
        this.db = db;
        this.cast = cast;
        this.shop = shop;
        this.organizing = organizing;
        this.calendars = calendars;
        this.promising = promising;
        this.rostering = rostering;
    }

    /** What shifts attend to. */
    private enum For {
        ALL,
        THE_BRAND,
        SQUARE_AND_BLOG,
        SQUARE_AND_LETTERS
    }

    /** A shift that some people have: from which hour to which, on weekdays or at weekends. */
    private record Turn(ZoneId zone, int begins, int ends, boolean weekend, int people, For what) {}

    private static final List<Turn> TURNS =
            List.of(
                    new Turn(MADRID, 7, 15, false, 2, For.ALL),
                    new Turn(MADRID, 15, 23, false, 2, For.SQUARE_AND_BLOG),
                    new Turn(MADRID, 9, 21, true, 1, For.ALL),
                    new Turn(SANTIAGO, 8, 16, false, 2, For.ALL),
                    new Turn(SANTIAGO, 16, 24, false, 1, For.SQUARE_AND_LETTERS),
                    new Turn(SANTIAGO, 14, 22, true, 1, For.THE_BRAND),
                    new Turn(MANILA, 6, 14, false, 1, For.THE_BRAND),
                    new Turn(MANILA, 14, 22, false, 1, For.ALL),
                    new Turn(MANILA, 10, 18, true, 1, For.SQUARE_AND_BLOG));

    /** What there is once it has opened. */
    record Opened(
            Channel square,
            Channel blog,
            Channel letters,
            Queue crises,
            Queue money,
            int protocol,
            List<Sight> agents) {

        List<Channel> channels() {
            return List.of(square, blog, letters);
        }
    }

    Opened open(LocalDate first, LocalDate last) {
        cast.moveIn();
        var square = channel("La plaza de la semana");
        var blog = channel("El blog de la semana");
        var letters = channel("Las cartas de la semana");
        var people =
                TURNS.stream()
                        .flatMap(turn -> IntStream.range(0, turn.people()).mapToObj(_ -> turn))
                        .map(
                                turn ->
                                        hired(
                                                turn,
                                                covering(turn, square, blog, letters),
                                                first,
                                                last))
                        .toList();
        var queues = organizing.queues(people);
        promise(new Wanted(Scope.URGENCY, "crisis", CRISIS_MINUTES, null, 50));
        promise(new Wanted(Scope.QUEUE, queues.money().number() + "", MONEY_MINUTES, null, 75));
        promise(
                new Wanted(
                        Scope.CHANNEL,
                        blog.number() + "",
                        BLOG_MINUTES,
                        office("Madrid", MADRID, "ES-MD", "9-14, 16-19"),
                        75));
        promise(
                new Wanted(
                        Scope.CHANNEL,
                        letters.number() + "",
                        LETTER_MINUTES,
                        office("Santiago", SANTIAGO, "CL", "9-17"),
                        75));
        return new Opened(
                square,
                blog,
                letters,
                queues.crises(),
                queues.money(),
                organizing.protocol(),
                people);
    }

    /** It is looked at from the beginning of the week on, each as if it were elsewhere. */
    private Channel channel(String name) {
        var channel = shop.channel(name, Town.NAME, "managed", OLMO);
        db.execute(
                "update networks.look set next_at = ?::timestamptz, host = ? where channel_id = ?",
                VirtualTime.BEGINS.toString(),
                name,
                channel.id().value());
        return channel;
    }

    private void promise(Wanted wanted) {
        promising.set(sight(OLGA), wanted);
    }

    private int office(String name, ZoneId zone, String region, String hours) {
        var days = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        List.of(DayOfWeek.values()).subList(0, 5).forEach(day -> days.put(day, Week.day(hours)));
        return calendars.add(
                sight(OLGA),
                new Kept(name, zone, new Week(days), Region.of(region).orElseThrow(), ""));
    }

    private static Cover covering(Turn turn, Channel square, Channel blog, Channel letters) {
        return switch (turn.what()) {
            case ALL -> new Cover.Everything();
            case THE_BRAND -> new Cover.OfBrand(OLMO);
            case SQUARE_AND_BLOG -> of(square, blog);
            case SQUARE_AND_LETTERS -> of(square, letters);
        };
    }

    private static Cover of(Channel one, Channel other) {
        return new Cover.OfChannels(Set.of(one.id(), other.id()), Set.of(OLMO));
    }

    private Sight hired(Turn turn, Cover cover, LocalDate first, LocalDate last) {
        var who = member(turn.zone());
        first.datesUntil(last.plusDays(1))
                .filter(date -> turn.weekend() == weekend(date))
                .filter(date -> !onHoliday(turn, date))
                .forEach(date -> rostering.add(sight(CARLA), draft(who, turn, cover, date)));
        return new Sight(who, Set.of(OLMO));
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static Draft draft(SignedIn who, Turn turn, Cover cover, LocalDate date) {
        var span = Span.fit(date, turn.begins() * 60, turn.ends() * 60, turn.zone());
        return new Draft(who.id(), span, cover);
    }

    /** Good Friday, where it is kept at home. */
    private static boolean onHoliday(Turn turn, LocalDate date) {
        return !turn.zone().equals(MANILA) && date.equals(LocalDate.of(2026, 4, 3));
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
