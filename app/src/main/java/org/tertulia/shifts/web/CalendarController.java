package org.tertulia.shifts.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.SignedIn;
import org.tertulia.organization.Sight;
import org.tertulia.organization.Sights;
import org.tertulia.shifts.Absences;
import org.tertulia.shifts.Feeds;
import org.tertulia.shifts.Shift;
import org.tertulia.shifts.Shifts;
import org.tertulia.web.PasswordSignIn;
import org.tertulia.web.Texts;

/**
 * {@code /calendars/….ics}: somebody's shifts for their calendar, by the secret in the address
 * alone. Who has left, or whose account is closed, has none.
 */
@RestController
class CalendarController {

    private static final Duration BACK = Duration.ofDays(31);
    private static final int MOST = 1_000;

    private final Feeds feeds;
    private final PasswordSignIn people;
    private final Sights sights;
    private final Shifts shifts;
    private final Absences absences;
    private final CoverWords covers;
    private final Texts texts;
    private final Clock clock;

    CalendarController(
            Feeds feeds,
            PasswordSignIn people,
            Sights sights,
            Shifts shifts,
            Absences absences,
            CoverWords covers,
            Texts texts,
            Clock clock) {
        this.feeds = feeds;
        this.people = people;
        this.sights = sights;
        this.shifts = shifts;
        this.absences = absences;
        this.covers = covers;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(path = "/calendars/{token}.ics", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> calendar(@PathVariable String token) {
        var who =
                feeds.whose(new SecretToken(token))
                        .flatMap(people::still)
                        .orElseThrow(() -> new NotFound("calendar"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"tertulia.ics\"")
                .body(text(who, clock.instant()));
    }

    private String text(SignedIn who, Instant now) {
        var sight = sights.of(who);
        var from = now.minus(BACK);
        var away = absences.of(sight, who.id(), from.atZone(who.zone()).toLocalDate());
        var words = covers.known(sight, who.locale());
        var events =
                shifts.of(sight, who.id(), from, MOST).stream()
                        .filter(
                                shift ->
                                        away.stream()
                                                .noneMatch(
                                                        it ->
                                                                it.includes(
                                                                        shift.member(),
                                                                        shift.span().date())))
                        .map(shift -> event(sight, shift, words))
                        .toList();
        return ICalendar.of(texts.text(who.locale(), "shifts.calendar.name"), events, now);
    }

    private ICalendar.Event event(Sight sight, Shift shift, CoverWords.Known words) {
        return new ICalendar.Event(
                "shift-" + shift.number() + "@tertulia",
                shift.beginsAt(),
                shift.endsAt(),
                shift.version() - 1,
                texts.text(
                        sight.who().locale(),
                        "shifts.calendar.summary",
                        words.words(shift.cover())));
    }
}
