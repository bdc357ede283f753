package org.tertulia.inbox.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.review.ReviewFact.AnswerReviewed;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** Reviews an answer that was picked, or that somebody chooses. */
@UseCase
public class Reviewing {

    /** As long as a remark may be. */
    public static final int LONGEST = 2_000;

    private final Picks picks;
    private final Plans plans;
    private final Reviews reviews;
    private final Ending ending;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviewing(
            Picks picks,
            Plans plans,
            Reviews reviews,
            Ending ending,
            ApplicationEventPublisher events,
            Clock clock) {
        this.picks = picks;
        this.plans = plans;
        this.reviews = reviews;
        this.ending = ending;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param points 1 to 5 by criterion; what is left out does not apply
     * @throws Refused with {@link ReviewRefusal.OwnAnswer}, {@link ReviewRefusal.AlreadyReviewed},
     *     {@link ReviewRefusal.MarksUnfit} or {@link ReviewRefusal.ReviewTooLong}
     */
    public void review(
            Sight sight, MessageId message, Map<UUID, Integer> points, @Nullable String words) {
        var text = Optional.ofNullable(words).map(Written::clean).filter(it -> !it.isEmpty());
        if (text.filter(it -> Written.length(it) > LONGEST).isPresent()) {
            throw new Refused(new ReviewRefusal.ReviewTooLong(LONGEST));
        }
        var pick = picked(sight, message);
        if (pick.agent().equals(sight.who().id())) {
            throw new Refused(new ReviewRefusal.OwnAnswer());
        }
        var before = reviews.of(pick);
        if (before.size() >= pick.wanted()
                || before.stream().anyMatch(it -> it.reviewer().equals(sight.who().id()))) {
            throw new Refused(new ReviewRefusal.AlreadyReviewed());
        }
        add(sight, pick, before.size() + 1, marks(sight, pick, points), text.orElse(null));
    }

    /** Who reviews what nobody picked, picks it; readers of the inbox's own do not. */
    private Pick picked(Sight sight, MessageId message) {
        if (!sight.may(Role.SUPERVISOR)) {
            throw new NotFound("answer:" + message);
        }
        if (picks.find(sight, message).isEmpty()) {
            var chosen = picks.choosable(sight, message);
            if (chosen.agent().equals(sight.who().id())) {
                throw new Refused(new ReviewRefusal.OwnAnswer());
            }
            picks.said(message.value())
                    .ifPresent(said -> picks.add(said, chosen.why(), false, clock.instant()));
        }
        return picks.hold(sight, message);
    }

    private List<Marked> marks(Sight sight, Pick pick, Map<UUID, Integer> points) {
        plans.begin(pick.brand());
        var marks =
                plans.criteria(sight, pick.brand()).stream()
                        .filter(criterion -> points.containsKey(criterion.id()))
                        .map(
                                criterion ->
                                        new Marked(
                                                criterion.id(),
                                                points.getOrDefault(criterion.id(), 0),
                                                criterion.weight()))
                        .toList();
        if (marks.isEmpty()
                || marks.size() < points.size()
                || marks.stream().anyMatch(it -> it.points() < 1 || it.points() > Marked.BEST)) {
            throw new Refused(new ReviewRefusal.MarksUnfit());
        }
        return marks;
    }

    private void add(Sight sight, Pick pick, int n, List<Marked> marks, @Nullable String words) {
        var at = clock.instant();
        var review =
                new Review(
                        Uuid7.next(),
                        pick.message(),
                        n,
                        sight.who().id(),
                        at,
                        Marked.grade(marks),
                        words,
                        marks);
        reviews.add(review);
        var done = ending.end(pick, at);
        events.publishEvent(
                new AnswerReviewed(
                        pick.message().value(),
                        pick.brand(),
                        pick.agent(),
                        review.grade(),
                        done,
                        sight.who().actor(),
                        at));
    }
}
