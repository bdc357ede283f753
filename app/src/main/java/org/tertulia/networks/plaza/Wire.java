package org.tertulia.networks.plaza;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.files.Attached;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.plaza.Journal.What;
import org.tertulia.networks.plaza.Reply.Answer;
import org.tertulia.networks.plaza.Reply.Silence;
import org.tertulia.networks.plaza.weather.Forecast;

/** The way between a brand and its square, on which the weather acts. */
@Component
@Transactional
class Wire {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** So many of those before are told again in bad weather. */
    private static final int OVERLAP = 5;

    private final Square square;
    private final Journal journal;
    private final Lateness lateness;
    private final Telling telling;
    private final Entries entries;
    private final Errands errands;
    private final Clock clock;

    /** How often each square was asked for something; the nth time has its own weather. */
    private final Map<ChannelId, AtomicInteger> asked = new ConcurrentHashMap<>();

    Wire(
            Square square,
            Journal journal,
            Lateness lateness,
            Telling telling,
            Entries entries,
            Errands errands,
            Clock clock) {
        this.square = square;
        this.journal = journal;
        this.lateness = lateness;
        this.telling = telling;
        this.entries = entries;
        this.errands = errands;
        this.clock = clock;
    }

    /** Files come before what is said with them; the same key brings them once. */
    public void bring(ChannelId square, String key, List<Attached> files) {
        entries.bring(square, key, files);
    }

    /** Carries one request, and what is said of it back. */
    public Reply send(Request request, Setting setting) {
        var forecast = setting.forecast();
        var nth = journal.requests(request.square(), request.key());
        return switch (forecast.sending(request.key(), nth)) {
            case CLEAR -> arrive(request);
            case LIMITED -> refuse(request, What.LIMITED, Answer.limited(PAUSE));
            case EXPIRED -> refuse(request, What.EXPIRED, Answer.expired());
            case LOST -> {
                journal.note(request, What.LOST, "silence", null);
                yield new Silence();
            }
            case LATE -> {
                journal.note(request, What.LATE, "silence", null);
                lateness.hold(
                        request, clock.instant().plusSeconds(setting.weather().lateSeconds()));
                yield new Silence();
            }
            case SILENT -> {
                arrive(request, "silence");
                yield new Silence();
            }
            case LYING -> lie(request, forecast, nth);
        };
    }

    private Answer refuse(Request request, What what, Answer answer) {
        journal.note(request, what, String.valueOf(answer.status()), null);
        return answer;
    }

    /** What is not taken is refused in earnest: only a success can be lied about. */
    private Answer lie(Request request, Forecast forecast, int nth) {
        var untrue = Answer.untrue(forecast.lie(request.key(), nth));
        var true_ = arrive(request, String.valueOf(untrue.status()));
        return true_.status() == 201 ? untrue : true_;
    }

    private Answer arrive(Request request) {
        return arrive(request, "201");
    }

    /** The square has it; {@code told} is what the caller will hear if it is taken. */
    Answer arrive(Request request, String told) {
        if (!Square.fits(request.text())) {
            return refuse(request, What.REJECTED, Answer.refused("text-unfit"));
        }
        var taken = square.answer(request);
        if (taken == null) {
            return refuse(request, What.REJECTED, Answer.refused("question-gone"));
        }
        if (taken.fresh()) {
            errands.answered(taken.entry());
        }
        var what = taken.fresh() ? What.ACCEPTED : What.RECOGNISED;
        journal.note(request, what, told, taken.entry().id());
        return Answer.created(taken.entry().id());
    }

    /** What a look brings. */
    sealed interface Listing {

        /** {@code reached} is where to go on, {@code full} says that there may be more. */
        record Page(List<Telling.Event> told, long reached, boolean full) implements Listing {}

        record Nothing(Reply why) implements Listing {}
    }

    @Transactional(readOnly = true)
    public Listing events(ChannelId from, Setting setting, long position, int most) {
        var nth = next(from);
        var forecast = setting.forecast();
        var trouble = trouble(forecast, nth);
        if (trouble != null) {
            return new Listing.Nothing(trouble);
        }
        var fresh = telling.after(from, position, most);
        var before =
                setting.weather().repeated() == 0
                        ? List.<Telling.Event>of()
                        : telling.before(from, position, OVERLAP);
        return new Listing.Page(
                forecast.telling(nth, before, fresh),
                fresh.isEmpty() ? position : fresh.getLast().seq(),
                fresh.size() == most);
    }

    /** What a search for a request brings. */
    sealed interface Search {

        record Found(Entry entry) implements Search {}

        record None() implements Search {}

        record Nothing(Reply why) implements Search {}
    }

    @Transactional(readOnly = true)
    public Search search(ChannelId there, Setting setting, String key) {
        var trouble = trouble(setting.forecast(), next(there));
        if (trouble != null) {
            return new Search.Nothing(trouble);
        }
        return entries.byKey(there, key).<Search>map(Search.Found::new).orElseGet(Search.None::new);
    }

    private int next(ChannelId there) {
        return asked.computeIfAbsent(there, id -> new AtomicInteger()).getAndIncrement();
    }

    private static @Nullable Reply trouble(Forecast forecast, int nth) {
        return switch (forecast.looking(nth)) {
            case CLEAR -> null;
            case LIMITED -> Answer.limited(PAUSE);
            case EXPIRED -> Answer.expired();
            case LOST, LATE, SILENT -> new Silence();
            case LYING -> new Answer(502, null, "<html><body>Bad gateway</body></html>");
        };
    }
}
