package org.tertulia.listening.accuracy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.messages.judging.Accuracy;
import org.tertulia.messages.judging.Asked;
import org.tertulia.messages.judging.Learned;
import org.tertulia.messages.judging.Learning;
import org.tertulia.messages.judging.Learnings;
import org.tertulia.organization.Sight;

/** How often the program was right, and what it learned, for programs. */
@RestController
@RequestMapping("/api/v1/understanding")
class AccuracyApi {

    private static final int LEARNINGS = 100;

    private final Accuracy accuracy;
    private final Learnings learnings;
    private final Learning learning;
    private final Clock clock;

    AccuracyApi(Accuracy accuracy, Learnings learnings, Learning learning, Clock clock) {
        this.accuracy = accuracy;
        this.learnings = learnings;
        this.learning = learning;
        this.clock = clock;
    }

    /** From Monday on; tallies by question. */
    record AccuracyWeekJson(LocalDate monday, Map<String, TallyJson> questions) {}

    /** What became of the answers; {@code unsure}: the program had not said anything. */
    record TallyJson(int confirmed, int corrected, int unsure) {}

    record WeeksJson(List<AccuracyWeekJson> items, @Nullable Integer next) {}

    /** Points of the guard by question before and after, from 0 to 100. */
    record LearningJson(
            int id,
            Instant at,
            int lessons,
            boolean adopted,
            Map<String, Double> before,
            Map<String, Double> after) {

        static LearningJson of(Learned learned) {
            return new LearningJson(
                    learned.number(),
                    learned.at(),
                    learned.lessons(),
                    learned.adopted(),
                    learned.before(),
                    learned.after());
        }
    }

    record LearningsJson(List<LearningJson> items, @Nullable Integer next) {}

    /**
     * The last twelve weeks, the earliest first; {@code sampled} counts only what was drawn by lot.
     */
    @GetMapping("/accuracy")
    WeeksJson accuracy(Sight sight, @RequestParam(defaultValue = "false") boolean sampled) {
        var now = clock.instant();
        var zone = sight.who().zone();
        var weeks =
                sampled
                        ? accuracy.sampled(sight, now, zone, AccuracyPages.WEEKS)
                        : accuracy.weeks(sight, now, zone, AccuracyPages.WEEKS);
        return new WeeksJson(weeks.stream().map(AccuracyApi::json).toList(), null);
    }

    /** The latest hundred, the latest first. */
    @GetMapping("/learnings")
    LearningsJson learnings() {
        return new LearningsJson(
                learnings.list(LEARNINGS).stream().map(LearningJson::of).toList(), null);
    }

    /** Learns now; not adopted where the guard says that too much was forgotten. */
    @PostMapping("/learnings")
    LearningJson learn(Sight sight) {
        return LearningJson.of(learning.learn(sight));
    }

    private static AccuracyWeekJson json(Accuracy.Week week) {
        var tallies = new LinkedHashMap<String, TallyJson>();
        for (var asked : Asked.values()) {
            var tally = week.of(asked);
            tallies.put(
                    asked.word(),
                    new TallyJson(tally.confirmed(), tally.corrected(), tally.unsure()));
        }
        return new AccuracyWeekJson(week.monday(), tallies);
    }
}
