package org.tertulia.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tertulia.language.model.Head;
import org.tertulia.language.model.Heads;
import org.tertulia.language.model.Meaning;
import org.tertulia.language.model.Model;
import org.tertulia.language.model.Models;

/** Understands texts, as far as a small linear model does: thousands a second on one processor. */
public final class Understanding {

    /** Another intent holds beside the primary one from here on. */
    private static final double ALSO = 0.25;

    private final Model model;
    private final Model language;

    private Understanding(Models models) {
        model = models.understanding();
        language = models.language();
    }

    /** With what the program brings along. */
    public static Understanding shipped() {
        return Shipped.UNDERSTANDING;
    }

    public static Understanding of(Models models) {
        return new Understanding(models);
    }

    public Sense of(Tokens tokens) {
        var scores = model.scores(new Meaning(), tokens);
        var intents = intents(scores);
        return new Sense(
                Languages.of(tokens, language),
                best(Heads.SENTIMENT, Sentiment.values(), scores),
                intents,
                intents.stream().anyMatch(each -> each.what() == Intent.PURCHASE_INTENT)
                        ? best(Heads.PURCHASE, Purchase.values(), scores)
                        : null,
                urgency(tokens, scores),
                model.head(Heads.SPAM).probabilities(scores)[1]);
    }

    /** After an alarm at least urgent: what it costs to look once too often is little. */
    private Judged<Urgency> urgency(Tokens tokens, float[] scores) {
        var thought = best(Heads.URGENCY, Urgency.values(), scores);
        return thought.what() == Urgency.NONE && Alarms.in(tokens)
                ? new Judged<>(Urgency.URGENT, Math.max(Judged.ENOUGH, 1 - thought.confidence()))
                : thought;
    }

    private <T> Judged<T> best(String head, T[] labels, float[] scores) {
        var likely = model.head(head).probabilities(scores);
        int best = Head.best(likely);
        return new Judged<>(labels[best], likely[best]);
    }

    private List<Judged<Intent>> intents(float[] scores) {
        var likely = model.head(Heads.INTENT).probabilities(scores);
        var all = new ArrayList<Judged<Intent>>();
        for (var intent : Intent.values()) {
            all.add(new Judged<>(intent, likely[intent.ordinal()]));
        }
        all.sort(Comparator.comparingDouble((Judged<Intent> each) -> each.confidence()).reversed());
        return all.stream()
                .filter(each -> each == all.getFirst() || each.confidence() >= ALSO)
                .toList();
    }

    /** Read when first asked. */
    private static final class Shipped {
        private static final Understanding UNDERSTANDING = of(Models.shipped());
    }
}
