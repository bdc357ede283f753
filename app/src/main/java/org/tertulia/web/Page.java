package org.tertulia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.SignedIn;

/**
 * The page that is being made: for whom, in which language and time zone, and where in the house. A
 * controller asks for it as an argument and hands it to the template. It never changes: {@link #at}
 * and {@link #titled} give another one.
 */
public final class Page {

    /** How many places the bar of a phone has, beside “more”. */
    private static final int ON_PHONE = 4;

    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);

    private final Pages pages;
    private final HttpServletRequest request;
    private final @Nullable SignedIn who;
    private final Look look;
    private final Locale locale;
    private final ZoneId zone;
    private final Instant now;
    private final long mark;
    private final Place place;
    private final String title;

    /** Asked for by every element that acts, and the request is slow to answer. */
    private final String nonce;

    Page(
            Pages pages,
            HttpServletRequest request,
            @Nullable SignedIn who,
            Look look,
            Locale locale,
            ZoneId zone,
            Instant now,
            long mark,
            Place place,
            String title) {
        this.pages = pages;
        this.request = request;
        this.who = who;
        this.look = look;
        this.locale = locale;
        this.zone = zone;
        this.now = now;
        this.mark = mark;
        this.place = place;
        this.title = title;
        this.nonce = request.getAttribute(Pages.NONCE) instanceof String given ? given : "";
    }

    public Page at(Place there) {
        return new Page(pages, request, who, look, locale, zone, now, mark, there, title);
    }

    /** {@code text} is read by people: already translated. */
    public Page titled(String text) {
        return new Page(pages, request, who, look, locale, zone, now, mark, place, text);
    }

    /** The sentence of the key, in the reader's language. */
    public String t(String key, @Nullable Object... args) {
        return pages.texts().text(locale, key, args);
    }

    /** The sentence of a refusal, for a form that shows it beside its field. */
    public String t(Refusal refusal) {
        return t(refusal.key(), Components.of(refusal));
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Null on the pages that need no sign-in. */
    public @Nullable SignedIn who() {
        return who;
    }

    /** Whether the reader is signed in with this role or a higher one. */
    public boolean can(Role least) {
        return who != null && who.role().atLeast(least);
    }

    public Place place() {
        return place;
    }

    public String title() {
        return title;
    }

    public Look look() {
        return look;
    }

    /** What a script or an htmx element must carry to be allowed to run on this page. */
    public String nonce() {
        return nonce;
    }

    /** The token that every form sends back as {@code _csrf}; asking for it opens a session. */
    public String csrf() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    /** The address of a file of ours: {@code css/tertulia.css}. */
    public String asset(String file) {
        return pages.assets().url(file);
    }

    /** The path of this request, without its query. */
    public String path() {
        return request.getRequestURI();
    }

    /** What had changed when this page was begun: the live stream knows by it what is missing. */
    public long mark() {
        return mark;
    }

    /** Whether a telephone says that it is one: for how much to show, never for what. */
    public boolean onPhone() {
        var agent = request.getHeader("User-Agent");
        return agent != null && agent.contains("Mobi");
    }

    /** Whether htmx asks for a piece of the page rather than for all of it. */
    public boolean partial() {
        return "partial".equals(request.getHeader("HX-Request-Type"));
    }

    /**
     * The sentences to be shown now; each is given once. What htmx fetches is a part of a page that
     * may be gone when it arrives: the next page says them.
     */
    public List<Toast> toasts() {
        return request.getHeader("HX-Request") == null ? Toasts.take(request) : List.of();
    }

    /** A toast's sentence. */
    public String say(Toast toast) {
        return t(toast.key(), toast.args().toArray());
    }

    public String company() {
        return pages.company();
    }

    /** Null unless the company is made up. */
    public @Nullable Demo demo() {
        return pages.demo();
    }

    /** Null while there is nothing that everybody must know. */
    public List<Notice.Told> notices() {
        return pages.notices();
    }

    /** What the reader must see on every page, as long as it lasts. */
    public List<Reminder.Told> reminders() {
        return who == null ? List.of() : pages.reminders(who);
    }

    /** How many notifications wait for the reader. */
    public long unread() {
        return who == null ? 0 : pages.unread(who);
    }

    /** The page that opens a place for the reader. */
    public String way(Place place) {
        return who == null ? place.path() : place.path(who.role());
    }

    /** The entries of the rail that the reader may open. */
    public List<Place> rail() {
        return Arrays.stream(Place.values()).filter(Place::onRail).filter(this::open).toList();
    }

    /** Those of the rail for which a phone has no room at the bottom. */
    public List<Place> beyond() {
        return rail().stream().skip(ON_PHONE).toList();
    }

    /** The entries of the company's menu that the reader may open. */
    public List<Place> companyMenu() {
        return Arrays.stream(Place.values())
                .filter(Place::inCompanyMenu)
                .filter(this::open)
                .toList();
    }

    private boolean open(Place entry) {
        return can(entry.least());
    }

    /** When it was begun: all that it tells of time is told of one moment. */
    public Instant now() {
        return now;
    }

    /** How long ago, or in how long: “3 h ago”, “in 12 min”; a date from a week on. */
    public String ago(Instant at) {
        var span = Duration.between(at, now());
        var length = span.abs();
        if (length.compareTo(Duration.ofDays(7)) >= 0) {
            return date(at);
        }
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return t("web.time.now");
        }
        return span.isNegative() ? t("web.time.in", span(length)) : t("web.time.ago", span(length));
    }

    /** A length of time in its largest unit: “12 min”, “3 h”, “2 d”. */
    public String span(Duration length) {
        var minutes = length.abs().toMinutes();
        if (minutes < 60) {
            return t("web.time.minutes", minutes);
        }
        return minutes < 48 * 60
                ? t("web.time.hours", minutes / 60)
                : t("web.time.days", minutes / (24 * 60));
    }

    /** Day and minute in the reader's time zone. */
    public String exact(Instant at) {
        return format(EXACT, at);
    }

    public String date(Instant at) {
        return format(DATE, at);
    }

    /** A day of the calendar, wherever the reader is. */
    public String day(LocalDate day) {
        return DATE.withLocale(locale).format(day);
    }

    /** The time of the day. */
    public String time(Instant at) {
        return format(TIME, at);
    }

    public String number(long figure) {
        return NumberFormat.getIntegerInstance(locale).format(figure);
    }

    private String format(DateTimeFormatter formatter, Instant at) {
        return formatter.withLocale(locale).withZone(zone).format(at);
    }
}
