package org.tertulia.bulletin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.NotFound;
import org.tertulia.listening.MentionFilter;
import org.tertulia.listening.Mentions;
import org.tertulia.listening.Watch;
import org.tertulia.listening.Watches;
import org.tertulia.organization.Sight;

/** Counts what an insight changed: alike messages before it was decided and after it was done. */
@Component
@Transactional(readOnly = true)
public class Effects {

    private final Watches watches;
    private final Mentions mentions;
    private final Clock clock;

    Effects(Watches watches, Mentions mentions, Clock clock) {
        this.watches = watches;
        this.mentions = mentions;
        this.clock = clock;
    }

    /** How many were found between two times; {@code until} may lie ahead. */
    public record Span(Instant from, Instant until, long count) {}

    /** {@code over} when the days after are over: until then the count still grows. */
    public record Effect(Watch watch, int days, Span before, Span after, boolean over) {}

    /** How its effect was told last; none where it was not. */
    public static Optional<Step.Moved> told(List<Step> steps) {
        return steps.reversed().stream()
                .map(Step::what)
                .filter(Step.Moved.class::isInstance)
                .map(Step.Moved.class::cast)
                .filter(moved -> moved.to().isMeasured())
                .findFirst();
    }

    /** By what it is counted; none where it is not. */
    public static Optional<Step.Measure> measure(List<Step> steps) {
        return told(steps).flatMap(moved -> Optional.ofNullable(moved.measure()));
    }

    /** None where the watch is out of sight, or the insight was not done. */
    public Optional<Effect> of(Sight sight, Insight insight, Step.Measure measure) {
        var decided = insight.decidedAt();
        var done = insight.endedAt();
        if (decided == null || done == null) {
            return Optional.empty();
        }
        var days = Duration.ofDays(measure.days());
        try {
            var watch = watches.find(sight, measure.watch());
            return Optional.of(
                    new Effect(
                            watch,
                            measure.days(),
                            span(sight, watch, decided.minus(days), decided),
                            span(sight, watch, done, done.plus(days)),
                            !clock.instant().isBefore(done.plus(days))));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private Span span(Sight sight, Watch watch, Instant from, Instant until) {
        var filter = MentionFilter.of(watch).between(from, until);
        return new Span(from, until, mentions.count(sight, filter));
    }
}
