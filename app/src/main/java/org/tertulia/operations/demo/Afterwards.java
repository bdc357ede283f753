package org.tertulia.operations.demo;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.review.Pick;
import org.tertulia.inbox.review.Picks;
import org.tertulia.inbox.review.Plan;
import org.tertulia.inbox.review.Planning;
import org.tertulia.inbox.review.Plans;
import org.tertulia.inbox.review.Reviewing;
import org.tertulia.inbox.review.Talking;
import org.tertulia.inbox.satisfaction.Asking;
import org.tertulia.inbox.satisfaction.ChangingAsking;
import org.tertulia.inbox.satisfaction.Rating;
import org.tertulia.inbox.satisfaction.Survey;
import org.tertulia.inbox.satisfaction.Surveys;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;

/**
 * What comes after an answer: some customers say how it was, and Carla reads some answers again.
 */
@InDemo
@Component
class Afterwards {

    /** Everybody here is new: all they say is read. */
    private static final Plan PLAN = new Plan(10, 4, true, true, 0);

    private static final Map<String, Opinion> OPINIONS =
            Map.of(
                    "Rosario Peña",
                    new Opinion(
                            4, "Vinieron el jueves, como dijeron. Muchas gracias por la rapidez."),
                    "Emily Carter",
                    new Opinion(5, "So kind of you to keep one for me."),
                    "Martín Quiroga",
                    new Opinion(3, "Muchas gracias por el cambio, todo perfecto."));

    private final ChangingAsking asking;
    private final Surveys surveys;
    private final Rating rating;
    private final Planning planning;
    private final Plans plans;
    private final Picks picks;
    private final Reviewing reviewing;
    private final Talking talking;
    private final Conversations conversations;
    private final Clock clock;

    Afterwards(
            ChangingAsking asking,
            Surveys surveys,
            Rating rating,
            Planning planning,
            Plans plans,
            Picks picks,
            Reviewing reviewing,
            Talking talking,
            Conversations conversations,
            Clock clock) {
        this.asking = asking;
        this.surveys = surveys;
        this.rating = rating;
        this.planning = planning;
        this.plans = plans;
        this.picks = picks;
        this.reviewing = reviewing;
        this.talking = talking;
        this.conversations = conversations;
        this.clock = clock;
    }

    private record Opinion(int score, String remark) {}

    /** Before anybody answers; again changes nothing. */
    void plan(Sight sight, Brand brand, Channel square) {
        asking.ask(sight, brand, Set.of(square.number()), Asking.USUAL, false);
        planning.plan(sight, brand, PLAN);
    }

    /** Once all stands: {@code numbers} are the conversations by their customer. */
    void come(Sight sight, Map<String, Long> numbers) {
        OPINIONS.forEach(
                (customer, opinion) -> {
                    var number = numbers.get(customer);
                    if (number != null) {
                        surveys.of(sight, conversations.find(sight, number)).stream()
                                .filter(survey -> survey.given() == null)
                                .forEach(survey -> give(survey, opinion));
                    }
                });
        picks.waiting(sight, 2).forEach(pick -> review(sight, pick));
    }

    private void give(Survey survey, Opinion opinion) {
        surveys.token(survey, clock.instant())
                .ifPresent(
                        token -> {
                            rating.rate(token, opinion.score());
                            rating.remark(token, opinion.remark());
                        });
    }

    private void review(Sight sight, Pick pick) {
        var criteria = plans.criteria(sight, pick.brand());
        var marks = criteria.stream().collect(Collectors.toMap(it -> it.id(), it -> 4));
        marks.put(criteria.getFirst().id(), 5);
        reviewing.review(sight, pick.message(), marks, "Clara, cercana y con una fecha.");
        talking.talk(
                sight,
                pick.message(),
                "Muy bien la fecha concreta. La próxima vez di también a quién escribir si falla.");
    }
}
