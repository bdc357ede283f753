package org.tertulia.inbox.review.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.review.Reviews;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Sight;

/** What was found in the answers of the last twelve weeks, for programs. */
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewResultsApi {

    private final Reviews reviews;
    private final Clock clock;

    ReviewResultsApi(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * So many answers of a person were reviewed; {@code grade} is their mean from 0 to 100, {@code
     * points} the mean from 1 to 5 by the id of a criterion. Of fewer than five there is none.
     */
    record ReviewedPersonJson(
            UUID member, int answers, @Nullable Double grade, Map<UUID, Double> points) {}

    record ReviewedPeopleJson(List<ReviewedPersonJson> items, @Nullable String next) {}

    /** As of a person; {@code protocol} is null for the answers to which none led. */
    record ReviewedProtocolJson(@Nullable Integer protocol, int answers, @Nullable Double grade) {}

    record ReviewedProtocolsJson(List<ReviewedProtocolJson> items, @Nullable String next) {}

    /** Person by person; an agent gets the own. */
    @GetMapping("/people")
    ReviewedPeopleJson people(Sight sight) {
        var answers = new LinkedHashMap<MemberId, Integer>();
        var sums = new LinkedHashMap<MemberId, Double>();
        for (var week : reviews.weeks(sight, agent(sight), null, from(), sight.who().zone())) {
            answers.merge(week.agent(), week.answers(), Integer::sum);
            sums.merge(week.agent(), week.grade() * week.answers(), Double::sum);
        }
        var strengths = reviews.strengths(sight, agent(sight), null, from());
        return new ReviewedPeopleJson(
                answers.entrySet().stream()
                        .map(
                                of ->
                                        new ReviewedPersonJson(
                                                of.getKey().value(),
                                                of.getValue(),
                                                mean(
                                                        of.getValue(),
                                                        sums.getOrDefault(of.getKey(), 0.0)
                                                                / of.getValue()),
                                                points(of.getKey(), strengths)))
                        .toList(),
                null);
    }

    private static Map<UUID, Double> points(MemberId member, List<Reviews.Strength> strengths) {
        return strengths.stream()
                .filter(it -> it.agent().equals(member) && it.marks() >= ResultsView.ENOUGH)
                .collect(toMap(Reviews.Strength::criterion, Reviews.Strength::points));
    }

    /** By the protocol that led to the answer; an agent gets the own. */
    @GetMapping("/protocols")
    ReviewedProtocolsJson protocols(Sight sight) {
        return new ReviewedProtocolsJson(
                reviews.protocols(sight, agent(sight), from()).stream()
                        .map(
                                each ->
                                        new ReviewedProtocolJson(
                                                each.protocol() == 0 ? null : each.protocol(),
                                                each.answers(),
                                                mean(each.answers(), each.grade())))
                        .toList(),
                null);
    }

    private static @Nullable Double mean(int answers, double grade) {
        return answers < ResultsView.ENOUGH ? null : grade;
    }

    private static @Nullable MemberId agent(Sight sight) {
        return sight.may(Role.SUPERVISOR) ? null : sight.who().id();
    }

    private Instant from() {
        return clock.instant().minus(Duration.ofDays(7L * ResultsPages.WEEKS));
    }
}
