package org.tertulia.inbox.promise.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.Reclocking;
import org.tertulia.inbox.promise.Promise;
import org.tertulia.inbox.promise.Promises;
import org.tertulia.inbox.promise.Promising;
import org.tertulia.inbox.promise.Terms;
import org.tertulia.inbox.promise.web.PromisePages.Subject;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.hours.Calendar;
import org.tertulia.shifts.hours.Calendars;

/**
 * Promises, for programs; each goes by {@code company}, {@code channel:3}, {@code queue:2}, {@code
 * urgency:crisis}.
 */
@RestController
@RequestMapping("/api/v1/promises")
class PromisesApi {

    private final Promises promises;
    private final Promising promising;
    private final Reclocking reclocking;
    private final Calendars calendars;
    private final Channels channels;
    private final Queues queues;

    PromisesApi(
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

    /**
     * Within so many minutes of open time; {@code calendar} is a calendar's id, null for round the
     * clock; {@code warn} is in percent, 75 where it is left out.
     */
    record PromiseJson(
            @Nullable String of,
            @Nullable Long minutes,
            @Nullable Integer calendar,
            @Nullable Integer warn) {}

    /** {@code next} is always null: there are few. */
    record PromisesJson(List<PromiseJson> items, @Nullable Integer next) {}

    /** Those that are set; the company's is there, set or not. */
    @GetMapping
    PromisesJson list(Sight sight) {
        var known = new Known(channels.all(sight), queues.all(sight));
        var dated = calendars.all(sight);
        var set = promises.all().stream().map(it -> json(it, known, dated));
        var all = set.filter(it -> !"".equals(it.of())).toList();
        return new PromisesJson(
                all.stream().anyMatch(it -> "company".equals(it.of()))
                        ? all
                        : Stream.concat(
                                        all.stream(),
                                        Stream.of(json(Promise.DEFAULT, known, dated)))
                                .toList(),
                null);
    }

    /** Promises it from now on; clocks that run are left alone. */
    @PutMapping("/{of}")
    PromisesJson set(Sight sight, @PathVariable String of, @RequestBody PromiseJson asked) {
        var about = Subject.of(of);
        promising.set(
                sight,
                new Promising.Wanted(
                        about.scope(),
                        about.of(),
                        asked.minutes() == null ? -1 : asked.minutes(),
                        asked.calendar(),
                        asked.warn() == null ? Terms.WARN : asked.warn()));
        return list(sight);
    }

    /** What is more general holds there again. */
    @DeleteMapping("/{of}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Sight sight, @PathVariable String of) {
        var about = Subject.of(of);
        promising.drop(sight, about.scope(), about.of());
    }

    /** The clocks that run go by what is promised now; tells how many are set otherwise. */
    @PostMapping("/clocks")
    Map<String, Integer> reclock(Sight sight) {
        return Map.of("moved", reclocking.reclock(sight));
    }

    private static PromiseJson json(Promise promise, Known known, List<Calendar> dated) {
        var subject = Subject.of(promise, known);
        return new PromiseJson(
                subject == null ? "" : subject.toString(),
                promise.within().toMinutes(),
                dated.stream()
                        .filter(it -> it.id().equals(promise.calendar()))
                        .map(Calendar::number)
                        .findFirst()
                        .orElse(null),
                promise.warn());
    }
}
