package org.tertulia.shifts;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.organization.MemberLeft;

/** Who leaves the company has no shifts any more, and nobody fetches them. */
@Component
class Parting {

    private final Shifts shifts;
    private final Patterns patterns;
    private final Feeds feeds;
    private final Telling telling;
    private final ApplicationEventPublisher events;

    Parting(
            Shifts shifts,
            Patterns patterns,
            Feeds feeds,
            Telling telling,
            ApplicationEventPublisher events) {
        this.shifts = shifts;
        this.patterns = patterns;
        this.feeds = feeds;
        this.telling = telling;
        this.events = events;
    }

    @EventListener(id = "shifts.parting")
    void on(MemberLeft left) {
        for (var pattern :
                patterns.of(left.member(), LocalDate.ofInstant(left.at(), ZoneOffset.UTC))) {
            patterns.end(
                    pattern.number(), LocalDate.ofInstant(left.at(), pattern.zone()).minusDays(1));
        }
        for (var shift : shifts.dropFuture(left.member(), left.at())) {
            events.publishEvent(
                    new ShiftsFact.ShiftRemoved(
                            shift.number(),
                            shift.member(),
                            shift.beginsAt(),
                            shift.endsAt(),
                            left.by(),
                            left.at()));
        }
        feeds.remove(left.member());
        telling.changed();
    }
}
