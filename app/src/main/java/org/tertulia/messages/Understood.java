package org.tertulia.messages;

import static org.tertulia.messages.db.Tables.JUDGED;
import static org.tertulia.messages.db.Tables.VERSION;
import static org.tertulia.messages.read.Tables.MESSAGE;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Rows;
import org.tertulia.language.Gist;
import org.tertulia.language.Guess;
import org.tertulia.language.Intent;
import org.tertulia.language.Judged;
import org.tertulia.language.Purchase;
import org.tertulia.language.Sense;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;

/** What was understood of a message, in columns; confidences in hundredths. */
final class Understood {

    private Understood() {}

    /** As the record keeps it: the primary intent alone, and confidences in hundredths. */
    static Sense kept(Sense sense) {
        var language = sense.language();
        return new Sense(
                new Guess(language.language(), rounded(language.confidence())),
                rounded(sense.sentiment()),
                List.of(rounded(sense.intent())),
                sense.purchase() == null ? null : rounded(sense.purchase()),
                rounded(sense.urgency()),
                rounded(sense.spam()));
    }

    /** In the order of {@link Lines}. */
    static void add(@Nullable Sense sense, Rows rows) {
        if (sense == null) {
            for (int column = 0; column < 10; column++) {
                rows.none();
            }
            return;
        }
        rows.add(percent(sense.language().confidence()));
        add(sense.sentiment(), Sentiment::word, rows);
        add(sense.intent(), Intent::word, rows);
        add(sense.purchase(), Purchase::word, rows);
        add(sense.urgency(), Urgency::word, rows);
        rows.add(percent(sense.spam()));
    }

    /** Null of what we said, and of what was recorded by a program that understood nothing yet. */
    static @Nullable Sense of(Record row) {
        var sentiment = judged(row, MESSAGE.SENTIMENT, MESSAGE.SENTIMENT_PERCENT, Sentiment::of);
        var intent = judged(row, MESSAGE.INTENT, MESSAGE.INTENT_PERCENT, Intent::of);
        var urgency = judged(row, MESSAGE.URGENCY, MESSAGE.URGENCY_PERCENT, Urgency::of);
        if (sentiment == null || intent == null || urgency == null) {
            return null;
        }
        return new Sense(
                new Guess(
                        Optional.ofNullable(row.get(MESSAGE.LANGUAGE)),
                        share(row.get(MESSAGE.LANGUAGE_PERCENT))),
                sentiment,
                List.of(intent),
                judged(row, MESSAGE.PURCHASE, MESSAGE.PURCHASE_PERCENT, Purchase::of),
                urgency,
                share(row.get(MESSAGE.SPAM_PERCENT)));
    }

    /** What people judged; for the rest what is sure enough. */
    static Gist gist(Record row) {
        return new Gist(
                said(
                        row.get(JUDGED.SENTIMENT),
                        Sentiment::of,
                        judged(row, VERSION.SENTIMENT, VERSION.SENTIMENT_PERCENT, Sentiment::of)),
                said(
                        row.get(JUDGED.INTENT),
                        Intent::of,
                        judged(row, VERSION.INTENT, VERSION.INTENT_PERCENT, Intent::of)),
                said(
                        row.get(JUDGED.URGENCY),
                        Urgency::of,
                        judged(row, VERSION.URGENCY, VERSION.URGENCY_PERCENT, Urgency::of)));
    }

    private static <T> @Nullable T said(
            @Nullable String word, Function<String, T> of, @Nullable Judged<T> guessed) {
        return word == null ? sure(guessed) : of.apply(word);
    }

    private static <T> @Nullable T sure(@Nullable Judged<T> judged) {
        return judged == null ? null : judged.orNull();
    }

    private static <T> void add(@Nullable Judged<T> judged, Function<T, String> word, Rows rows) {
        if (judged == null) {
            rows.none().none();
        } else {
            rows.add(word.apply(judged.what())).add(percent(judged.confidence()));
        }
    }

    private static <T> @Nullable Judged<T> judged(
            Record row, Field<String> label, Field<Short> percent, Function<String, T> of) {
        var word = row.get(label);
        return word == null ? null : new Judged<>(of.apply(word), share(row.get(percent)));
    }

    private static <T> Judged<T> rounded(Judged<T> judged) {
        return new Judged<>(judged.what(), rounded(judged.confidence()));
    }

    private static double rounded(double share) {
        return share(percent(share));
    }

    private static short percent(double share) {
        return (short) Math.round(share * 100);
    }

    private static double share(@Nullable Short percent) {
        return percent == null ? 0 : percent / 100.0;
    }
}
