package org.tertulia.inbox.promise;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.language.Urgency;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.hours.CalendarId;
import org.tertulia.shifts.hours.Calendars;

/** Says within how long questions are answered. Clocks that run already are left alone. */
@UseCase
public class Promising {

    public static final int LEAST_MINUTES = 5;
    public static final int MOST_MINUTES = 525_600;
    public static final int LEAST_WARN = 10;
    public static final int MOST_WARN = 95;

    private final Promises promises;
    private final Calendars calendars;
    private final Channels channels;
    private final Queues queues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Promising(
            Promises promises,
            Calendars calendars,
            Channels channels,
            Queues queues,
            ApplicationEventPublisher events,
            Clock clock) {
        this.promises = promises;
        this.calendars = calendars;
        this.channels = channels;
        this.queues = queues;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody asked for: of a channel or a queue the number, how urgent by its word, of the
     * company nothing; a calendar by its number, null for round the clock.
     */
    public record Wanted(
            Scope scope, String of, long minutes, @Nullable Integer calendar, int warn) {}

    /**
     * Promises it from now on; the same again changes nothing.
     *
     * @throws Refused with one of {@link PromiseRefusal}
     */
    public void set(Sight sight, Wanted wanted) {
        if (wanted.minutes() < LEAST_MINUTES || wanted.minutes() > MOST_MINUTES) {
            throw new Refused(new PromiseRefusal.LengthUnfit(LEAST_MINUTES, MOST_MINUTES));
        }
        if (wanted.warn() < LEAST_WARN || wanted.warn() > MOST_WARN) {
            throw new Refused(new PromiseRefusal.WarningUnfit(LEAST_WARN, MOST_WARN));
        }
        var promise =
                new Promise(
                        wanted.scope(),
                        subject(sight, wanted.scope(), wanted.of()),
                        Duration.ofMinutes(wanted.minutes()),
                        calendar(sight, wanted.calendar()),
                        wanted.warn());
        var before = promises.find(promise.scope(), promise.subject());
        if (before.filter(promise::equals).isEmpty()) {
            promises.put(promise);
            events.publishEvent(set(promise, sight));
        }
    }

    private PromiseSet set(Promise promise, Sight sight) {
        return new PromiseSet(
                promise.scope().slug(),
                promise.subject(),
                promise.within().toMinutes(),
                promise.calendar(),
                promise.warn(),
                sight.who().actor(),
                clock.instant());
    }

    /** What is more general holds there again; twice changes nothing. */
    public void drop(Sight sight, Scope scope, String of) {
        var subject = subject(sight, scope, of);
        if (promises.find(scope, subject).isPresent()) {
            promises.drop(scope, subject);
            events.publishEvent(
                    new PromiseDropped(
                            scope.slug(), subject, sight.who().actor(), clock.instant()));
        }
    }

    private String subject(Sight sight, Scope scope, String of) {
        return switch (scope) {
            case COMPANY -> "";
            case URGENCY -> urgency(of);
            case CHANNEL -> channel(sight, of).id().toString();
            case QUEUE -> queue(sight, of).id().toString();
        };
    }

    private static String urgency(String word) {
        return Arrays.stream(Urgency.values())
                .filter(urgency -> urgency != Urgency.NONE)
                .map(Urgency::word)
                .filter(word::equals)
                .findFirst()
                .orElseThrow(Promising::unknown);
    }

    private Channel channel(Sight sight, String number) {
        try {
            return channels.find(sight, Integer.parseInt(number));
        } catch (NumberFormatException | NotFound e) {
            throw unknown();
        }
    }

    private Queue queue(Sight sight, String number) {
        try {
            return queues.find(sight, Integer.parseInt(number));
        } catch (NumberFormatException | NotFound e) {
            throw unknown();
        }
    }

    private @Nullable CalendarId calendar(Sight sight, @Nullable Integer number) {
        if (number == null) {
            return null;
        }
        try {
            return calendars.find(sight, number).id();
        } catch (NotFound e) {
            throw new Refused(new PromiseRefusal.CalendarUnknown());
        }
    }

    private static Refused unknown() {
        return new Refused(new PromiseRefusal.SubjectUnknown());
    }
}
