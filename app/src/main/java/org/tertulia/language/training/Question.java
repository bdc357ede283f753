package org.tertulia.language.training;

import java.util.List;
import java.util.function.Function;
import org.tertulia.language.Judged;
import org.tertulia.language.Languages;
import org.tertulia.language.Sense;
import org.tertulia.language.model.Heads;

/** What a labelled text asks of a model: one column of a data set, and the answer to it. */
enum Question {
    SENTIMENT(Heads.SENTIMENT, "label") {
        @Override
        Judged<String> answer(Sense sense) {
            return named(sense.sentiment(), each -> each.word());
        }
    },
    SENTIMENT_BESIDE(Heads.SENTIMENT, "sentiment") {
        @Override
        Judged<String> answer(Sense sense) {
            return named(sense.sentiment(), each -> each.word());
        }
    },
    INTENT(Heads.INTENT, "label") {
        @Override
        Judged<String> answer(Sense sense) {
            return named(sense.intent(), each -> each.word());
        }
    },
    URGENCY(Heads.URGENCY, "urgency") {
        @Override
        Judged<String> answer(Sense sense) {
            return named(sense.urgency(), each -> each.word());
        }
    },
    SPAM(Heads.SPAM, "label") {
        @Override
        Judged<String> answer(Sense sense) {
            return sense.isSpam()
                    ? new Judged<>("spam", sense.spam())
                    : new Judged<>("ham", 1 - sense.spam());
        }
    },
    LANGUAGE(Heads.LANGUAGE, "label") {
        @Override
        Judged<String> answer(Sense sense) {
            return new Judged<>(
                    sense.language().language().orElse(""), sense.language().confidence());
        }
    };

    private final String head;
    private final String column;

    Question(String head, String column) {
        this.head = head;
        this.column = column;
    }

    abstract Judged<String> answer(Sense sense);

    String head() {
        return head;
    }

    String column() {
        return column;
    }

    List<String> labels() {
        return this == LANGUAGE ? Languages.CODES : Material.head(head).labels();
    }

    private static <T> Judged<String> named(Judged<T> judged, Function<T, String> word) {
        return new Judged<>(word.apply(judged.what()), judged.confidence());
    }
}
