package org.tertulia.listening.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;
import org.tertulia.language.Gist;
import org.tertulia.language.Intent;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;
import org.tertulia.listening.ListeningRefusal;
import org.tertulia.listening.MentionFilter.Question;
import org.tertulia.web.Page;
import org.tertulia.web.Shown;
import org.tertulia.web.kit.Option;

/** What mentions must have been understood as, by the words of an address. */
public final class UnderstoodAs {

    /** In an address: what is not sure enough to be said. */
    public static final String UNSURE = "unsure";

    private UnderstoodAs() {}

    /** What an address asks for; a word that means nothing asks for nothing. */
    static Gist gist(
            @Nullable String sentiment, @Nullable String intent, @Nullable String urgency) {
        return new Gist(
                find(Sentiment.values(), Sentiment::word, sentiment),
                find(Intent.values(), Intent::word, intent),
                find(Urgency.values(), Urgency::word, urgency));
    }

    /** Of what nothing must have been understood. */
    static Set<Question> unsure(@Nullable String sentiment, @Nullable String intent) {
        var unsure = EnumSet.noneOf(Question.class);
        if (UNSURE.equals(sentiment)) {
            unsure.add(Question.SENTIMENT);
        }
        if (UNSURE.equals(intent)) {
            unsure.add(Question.INTENT);
        }
        return unsure;
    }

    /** The same; refuses words that mean nothing. */
    static Gist known(
            @Nullable String sentiment, @Nullable String intent, @Nullable String urgency) {
        check(Sentiment.values(), Sentiment::word, UNSURE.equals(sentiment) ? null : sentiment);
        check(Intent.values(), Intent::word, UNSURE.equals(intent) ? null : intent);
        check(Urgency.values(), Urgency::word, urgency);
        return gist(sentiment, intent, urgency);
    }

    static List<Option> sentiments(Page page) {
        return withUnsure(
                page,
                options(
                        page.t("listening.filter.allSentiments"),
                        Sentiment.values(),
                        Sentiment::word,
                        each -> name(page, each)));
    }

    public static String name(Page page, Sentiment sentiment) {
        return switch (sentiment) {
            case NEGATIVE -> page.t("web.sentiment.negative");
            case NEUTRAL -> page.t("web.sentiment.neutral");
            case POSITIVE -> page.t("web.sentiment.positive");
        };
    }

    public static String name(Page page, Intent intent) {
        return switch (intent) {
            case COMPLAINT -> page.t("web.intent.complaint");
            case QUESTION -> page.t("web.intent.question");
            case PRAISE -> page.t("web.intent.praise");
            case SUGGESTION -> page.t("web.intent.suggestion");
            case PURCHASE_INTENT -> page.t("web.intent.purchase");
            case RECOMMENDATION -> page.t("web.intent.recommendation");
            case OTHER -> page.t("web.intent.other");
        };
    }

    private static List<Option> withUnsure(Page page, List<Option> options) {
        options.add(new Option(UNSURE, page.t("language.unsure")));
        return options;
    }

    static List<Option> intents(Page page) {
        return withUnsure(
                page,
                options(
                        page.t("listening.filter.allIntents"),
                        Intent.values(),
                        Intent::word,
                        each -> name(page, each)));
    }

    static List<Option> urgencies(Page page) {
        return options(
                page.t("listening.filter.allUrgencies"),
                new Urgency[] {Urgency.URGENT, Urgency.CRISIS},
                Urgency::word,
                each ->
                        each == Urgency.CRISIS
                                ? page.t("web.urgency.crisis")
                                : page.t("web.urgency.urgent"));
    }

    private static <T> List<Option> options(
            String all, T[] labels, Function<T, String> word, Function<T, String> name) {
        var options = new ArrayList<>(List.of(new Option("", all)));
        for (var label : labels) {
            options.add(new Option(word.apply(label), name.apply(label)));
        }
        return options;
    }

    private static <T> @Nullable T find(
            T[] labels, Function<T, String> word, @Nullable String wanted) {
        return Arrays.stream(labels)
                .filter(label -> word.apply(label).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static <T> void check(T[] labels, Function<T, String> word, @Nullable String wanted) {
        if (wanted != null && find(labels, word, wanted) == null) {
            var known = Arrays.stream(labels).map(word).collect(Collectors.joining(", "));
            throw new Refused(new ListeningRefusal.UnknownLabel(Shown.beginning(wanted), known));
        }
    }
}
