package org.tertulia.language.training;

import static org.tertulia.language.model.Heads.INTENT;
import static org.tertulia.language.model.Heads.LANGUAGE;
import static org.tertulia.language.model.Heads.SENTIMENT;
import static org.tertulia.language.model.Heads.URGENCY;

import java.util.Map;
import org.tertulia.language.Text;
import org.tertulia.language.Understanding;
import org.tertulia.language.model.Models;

/** Watches over what a model knew: by a tenth of the seeds, from which nothing is ever learned. */
public final class Guard {

    private static final int PART = 10;

    private Guard() {}

    /**
     * How well a model understands the guard's texts.
     *
     * @param points macro-F1 by head, from 0 to 100
     */
    public record Standing(Map<String, Double> points) {

        public Standing {
            points = Map.copyOf(points);
        }

        /** By how many points this one is worse at the head where it lost most; 0 where at none. */
        public double lost(Standing before) {
            return points.keySet().stream().mapToDouble(head -> lost(before, head)).max().orElse(0);
        }

        /** The head where it lost most. */
        public String worst(Standing before) {
            return points.keySet().stream()
                    .max((one, other) -> Double.compare(lost(before, one), lost(before, other)))
                    .orElse("");
        }

        private double lost(Standing before, String head) {
            return before.points().getOrDefault(head, 0.0) - points.getOrDefault(head, 0.0);
        }
    }

    /** Texts that read alike are kept together. */
    static boolean keeps(Rows.Row row) {
        return Math.floorMod(Text.fold(row.get("text")).hashCode(), PART) == 0;
    }

    /** The points of a model. */
    public static Standing standing(Models models) {
        var understanding = Understanding.of(models);
        var tone = new Scores(Question.SENTIMENT_BESIDE.labels());
        var intent = new Scores(Question.INTENT.labels());
        var urgency = new Scores(Question.URGENCY.labels());
        var language = new Scores(Question.LANGUAGE.labels());
        for (var seed : Seeds.ALL) {
            if (!keeps(seed.row())) {
                continue;
            }
            var sense = understanding.of(Text.tokens(seed.text()));
            add(language, seed.language(), Question.LANGUAGE.answer(sense).what());
            if (seed.isMessage()) {
                var primary = seed.row().get("label").replaceFirst("[/,].*", "").strip();
                add(tone, seed.row().get("sentiment"), sense.sentiment().what().word());
                add(intent, primary, sense.intent().what().word());
                add(urgency, seed.row().get("urgency"), sense.urgency().what().word());
            }
        }
        return new Standing(
                Map.of(
                        SENTIMENT, points(tone),
                        INTENT, points(intent),
                        URGENCY, points(urgency),
                        LANGUAGE, points(language)));
    }

    private static double points(Scores scores) {
        return scores.macroF1() * 100;
    }

    private static void add(Scores scores, String truth, String guess) {
        int right = scores.labels().indexOf(truth);
        // Nobody asks whether an advert complains.
        if (right >= 0) {
            scores.add(right, scores.labels().indexOf(guess), 1);
        }
    }
}
