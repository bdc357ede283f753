package org.tertulia.inbox.review.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.review.Agreement;
import org.tertulia.inbox.review.Criterion;
import org.tertulia.inbox.review.Pick;
import org.tertulia.inbox.review.Picks;
import org.tertulia.inbox.review.Plans;
import org.tertulia.inbox.review.Review;
import org.tertulia.inbox.review.ReviewRefusal;
import org.tertulia.inbox.review.Reviewing;
import org.tertulia.inbox.review.Reviews;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** Supervision, for programs. */
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewsApi {

    private final Picks picks;
    private final Plans plans;
    private final Reviews reviews;
    private final Reviewing reviewing;
    private final Clock clock;

    ReviewsApi(Picks picks, Plans plans, Reviews reviews, Reviewing reviewing, Clock clock) {
        this.picks = picks;
        this.plans = plans;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    /**
     * An answer to be reviewed, or one that was: {@code why} is {@code lot}, {@code new}, {@code
     * crisis}, {@code low} or {@code chosen}; {@code protocol} is what led to it, null where none
     * did; {@code reviews} are there when all are in.
     */
    record PickJson(
            UUID message,
            long conversation,
            UUID agent,
            Instant saidAt,
            String why,
            @Nullable Integer protocol,
            boolean second,
            @Nullable Instant doneAt,
            List<ReviewJson> reviews) {}

    /** {@code grade} is from 0 to 100; marks are 1 to 5 by the id of their criterion. */
    record ReviewJson(
            UUID reviewer,
            Instant at,
            int grade,
            @Nullable String words,
            Map<UUID, Integer> marks) {}

    record PicksJson(List<PickJson> items, @Nullable String next) {}

    /** {@code word} is that of one of ours, null of others; {@code name} null while it has none. */
    record CriterionJson(UUID id, @Nullable String word, @Nullable String name) {}

    /** {@code kappa} is null of too few pairs. */
    record AgreementJson(
            CriterionJson criterion, int pairs, double distance, @Nullable Double kappa) {}

    record AgreementsJson(List<AgreementJson> items, @Nullable String next) {}

    /** Marks from 1 to 5 by the id of their criterion; what is left out does not apply. */
    record Marks(@Nullable Map<UUID, @Nullable Integer> marks, @Nullable String words) {}

    /** What was reviewed, the latest first; an agent gets the own answers. */
    @GetMapping
    PicksJson done(Sight sight, @RequestParam(defaultValue = "100") int limit) {
        var agent = sight.may(Role.SUPERVISOR) ? null : sight.who().id();
        var done = picks.done(sight, agent, null, Paging.size(limit));
        var all = reviews.of(done.stream().map(Pick::message).toList());
        return new PicksJson(
                done.stream()
                        .map(pick -> json(pick, all.getOrDefault(pick.message(), List.of())))
                        .toList(),
                null);
    }

    /** What waits for a review by who asks, the longest-waiting first. */
    @GetMapping("/waiting")
    PicksJson waiting(Sight sight, @RequestParam(defaultValue = "100") int limit) {
        return new PicksJson(
                picks.waiting(sight, Paging.size(limit)).stream()
                        .map(pick -> json(pick, List.of()))
                        .toList(),
                null);
    }

    /** How far those who review are apart, by criterion; 1 is full agreement, 0 chance. */
    @GetMapping("/agreement")
    AgreementsJson agreement(Sight sight) {
        var twice = reviews.twice(sight, clock.instant().minus(AgreementPages.PERIOD));
        return new AgreementsJson(
                plans.named(sight).values().stream()
                        .map(
                                criterion ->
                                        json(
                                                criterion,
                                                AgreementPages.of(
                                                        twice.stream()
                                                                .filter(
                                                                        it ->
                                                                                it.criterion()
                                                                                        .equals(
                                                                                                criterion
                                                                                                        .id())))))
                        .toList(),
                null);
    }

    /** Reviews an answer. */
    @PostMapping("/{message}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(Sight sight, @PathVariable String message, @RequestBody Marks given) {
        var points = new HashMap<UUID, Integer>();
        var marks = given.marks();
        if (marks == null) {
            throw new Refused(new ReviewRefusal.MarksUnfit());
        }
        marks.forEach((id, mark) -> points.put(id, mark == null ? 0 : mark));
        reviewing.review(sight, MessageId.parse(message), points, given.words());
    }

    private static AgreementJson json(Criterion criterion, Agreement agreement) {
        var kappa = agreement.kappa();
        return new AgreementJson(
                new CriterionJson(criterion.id(), criterion.word(), criterion.name()),
                agreement.pairs(),
                agreement.distance(),
                kappa.isEmpty() ? null : kappa.getAsDouble());
    }

    private static PickJson json(Pick pick, List<Review> found) {
        return new PickJson(
                pick.message().value(),
                pick.number(),
                pick.agent().value(),
                pick.saidAt(),
                pick.why().word(),
                pick.protocol(),
                pick.second(),
                pick.doneAt(),
                found.stream().map(ReviewsApi::json).toList());
    }

    private static ReviewJson json(Review review) {
        var marks = new HashMap<UUID, Integer>();
        review.marks().forEach(mark -> marks.put(mark.criterion(), mark.points()));
        return new ReviewJson(
                review.reviewer().value(), review.at(), review.grade(), review.words(), marks);
    }
}
