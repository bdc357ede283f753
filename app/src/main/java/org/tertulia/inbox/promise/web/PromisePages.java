package org.tertulia.inbox.promise.web;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.Reclocking;
import org.tertulia.inbox.promise.Promise;
import org.tertulia.inbox.promise.PromiseRefusal;
import org.tertulia.inbox.promise.Promises;
import org.tertulia.inbox.promise.Promising;
import org.tertulia.inbox.promise.Scope;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.kernel.Refused;
import org.tertulia.language.Urgency;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.hours.Calendar;
import org.tertulia.shifts.hours.CalendarId;
import org.tertulia.shifts.hours.Calendars;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** {@code /settings/promises}: within how long questions are answered. */
@Controller
@RequestMapping("/settings/promises")
class PromisePages {

    private final Promises promises;
    private final Promising promising;
    private final Reclocking reclocking;
    private final Calendars calendars;
    private final Channels channels;
    private final Queues queues;

    PromisePages(
            Promises promises,
            Promising promising,
            Reclocking reclocking,
            Calendars calendars,
            Channels channels,
            Queues queues) {
        this.promises = promises;
        this.promising = promising;
        this.reclocking = reclocking;
        this.calendars = calendars;
        this.channels = channels;
        this.queues = queues;
    }

    /** {@code of} fills the form with what is promised there. */
    @GetMapping
    Html show(Page page, Sight sight, @RequestParam(defaultValue = "company") String of) {
        return render(page, sight, form(sight, of), "");
    }

    @PostMapping
    Object set(
            Page page,
            Sight sight,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "hours") String unit,
            @RequestParam(defaultValue = "") String calendar,
            @RequestParam(defaultValue = "") String warn) {
        try {
            var about = Subject.of(subject);
            promising.set(
                    sight,
                    new Promising.Wanted(
                            about.scope(),
                            about.of(),
                            minutes(amount, unit),
                            calendar.isEmpty() ? null : Integer.valueOf((int) number(calendar)),
                            (int) number(warn)));
            return Redirect.to("/settings/promises").saying("inbox.promises.set");
        } catch (Refused refused) {
            var form = new PromisesView.Form(subject, amount, unit, calendar, warn);
            return ResponseEntity.unprocessableContent()
                    .body(render(page, sight, form, page.t(refused.refusal())));
        }
    }

    @PostMapping("/removal")
    Redirect drop(Sight sight, @RequestParam(defaultValue = "") String subject) {
        var about = Subject.of(subject);
        promising.drop(sight, about.scope(), about.of());
        return Redirect.to("/settings/promises").saying("inbox.promises.dropped");
    }

    /** The clocks that run go by what is promised now. */
    @PostMapping("/clocks")
    Redirect reclock(Sight sight) {
        return Redirect.to("/settings/promises")
                .saying("inbox.promises.moved", reclocking.reclock(sight));
    }

    private static long minutes(String amount, String unit) {
        var each =
                switch (unit) {
                    case "minutes" -> 1;
                    case "days" -> 24 * 60;
                    default -> 60;
                };
        return number(amount) * each;
    }

    /** What is no number is none that fits. */
    private static long number(String given) {
        return given.strip().matches("[0-9]{1,6}") ? Long.parseLong(given.strip()) : -1;
    }

    private Html render(Page page, Sight sight, PromisesView.Form form, String error) {
        var all = calendars.all(sight);
        var view =
                new PromisesView(
                        rows(page, sight, all),
                        form,
                        subjects(page, sight),
                        List.of(
                                new Option("minutes", page.t("inbox.promises.minutes")),
                                new Option("hours", page.t("inbox.promises.hours")),
                                new Option("days", page.t("inbox.promises.days"))),
                        calendars(page, all),
                        error);
        var placed = page.at(Place.SETTINGS).titled(page.t("inbox.promises.title"));
        return out -> JtepromisesGenerated.render(out, Html.PLAIN, placed, view);
    }

    private Known known(Sight sight) {
        return new Known(channels.all(sight), queues.all(sight));
    }

    private List<PromisesView.Row> rows(Page page, Sight sight, List<Calendar> all) {
        var names = all.stream().collect(toMap(Calendar::id, Calendar::name));
        var known = known(sight);
        var rows = new ArrayList<PromisesView.Row>();
        var set = promises.all();
        if (set.stream().noneMatch(promise -> promise.scope() == Scope.COMPANY)) {
            rows.add(row(page, Promise.DEFAULT, known, names, false));
        }
        for (var promise : set.reversed()) {
            if (Subject.of(promise, known) != null) {
                rows.add(row(page, promise, known, names, true));
            }
        }
        return rows;
    }

    private static PromisesView.Row row(
            Page page, Promise promise, Known known, Map<CalendarId, String> names, boolean set) {
        var subject = Subject.of(promise, known);
        var calendar = promise.calendar();
        return new PromisesView.Row(
                subject == null ? "" : subject.toString(),
                what(page, promise, known),
                page.span(promise.within()),
                calendar == null
                        ? page.t("inbox.promises.always")
                        : names.getOrDefault(calendar, ""),
                promise.warn(),
                set);
    }

    private static String what(Page page, Promise promise, Known known) {
        return switch (promise.scope()) {
            case COMPANY -> page.t("inbox.promises.company");
            case CHANNEL -> known.channel(promise).map(Channel::name).orElse("");
            case QUEUE ->
                    known.queue(promise)
                            .map(it -> page.t("inbox.promises.queue", it.name()))
                            .orElse("");
            case URGENCY -> urgency(page, promise.subject());
        };
    }

    private static String urgency(Page page, String word) {
        return word.equals(Urgency.CRISIS.word())
                ? page.t("inbox.promises.crisis")
                : page.t("inbox.promises.urgent");
    }

    private List<Option> subjects(Page page, Sight sight) {
        var general =
                Stream.of(
                        new Option("company", page.t("inbox.promises.company")),
                        new Option("urgency:urgent", page.t("inbox.promises.urgent")),
                        new Option("urgency:crisis", page.t("inbox.promises.crisis")));
        var each =
                channels.all(sight).stream()
                        .filter(Channel::managed)
                        .map(it -> new Option("channel:" + it.number(), it.name()));
        return Stream.of(general, lines(page, sight), each).flatMap(it -> it).toList();
    }

    /** With one queue alone there is nothing to tell apart. */
    private Stream<Option> lines(Page page, Sight sight) {
        var open = queues.open(sight);
        return open.size() < 2
                ? Stream.empty()
                : open.stream()
                        .map(
                                it ->
                                        new Option(
                                                "queue:" + it.number(),
                                                page.t("inbox.promises.queue", it.name())));
    }

    private static List<Option> calendars(Page page, List<Calendar> all) {
        return Stream.concat(
                        Stream.of(new Option("", page.t("inbox.promises.always"))),
                        all.stream().map(it -> new Option(String.valueOf(it.number()), it.name())))
                .toList();
    }

    private PromisesView.Form form(Sight sight, String of) {
        var known = known(sight);
        var promise =
                promises.all().stream()
                        .filter(it -> of.equals(String.valueOf(Subject.of(it, known))))
                        .findFirst()
                        .orElse(Promise.DEFAULT);
        var minutes = promise.within().toMinutes();
        var unit = unit(minutes);
        return new PromisesView.Form(
                of,
                String.valueOf(minutes / minutes("1", unit)),
                unit,
                number(sight, promise.calendar()),
                String.valueOf(promise.warn()));
    }

    private static String unit(long minutes) {
        if (minutes % 1440 == 0 && minutes > 1440) {
            return "days";
        }
        return minutes % 60 == 0 ? "hours" : "minutes";
    }

    private String number(Sight sight, @Nullable CalendarId calendar) {
        return calendars.all(sight).stream()
                .filter(it -> it.id().equals(calendar))
                .findFirst()
                .map(it -> String.valueOf(it.number()))
                .orElse("");
    }

    /** What a promise is for, as forms and programs write it. */
    record Subject(Scope scope, String of) {

        /** From {@code company}, {@code channel:3}, {@code queue:2} or {@code urgency:crisis}. */
        static Subject of(String text) {
            var at = text.indexOf(':');
            var scope = Scope.of(at < 0 ? text : text.substring(0, at));
            return new Subject(
                    scope.orElseThrow(() -> new Refused(new PromiseRefusal.SubjectUnknown())),
                    at < 0 ? "" : text.substring(at + 1));
        }

        /** Null where the reader does not see what it is for. */
        static @Nullable Subject of(Promise promise, Known known) {
            return switch (promise.scope()) {
                case COMPANY, URGENCY -> new Subject(promise.scope(), promise.subject());
                case CHANNEL ->
                        known.channel(promise)
                                .map(it -> new Subject(Scope.CHANNEL, "" + it.number()))
                                .orElse(null);
                case QUEUE ->
                        known.queue(promise)
                                .map(it -> new Subject(Scope.QUEUE, "" + it.number()))
                                .orElse(null);
            };
        }

        @Override
        public String toString() {
            return of.isEmpty() ? scope.slug() : scope.slug() + ":" + of;
        }
    }
}
