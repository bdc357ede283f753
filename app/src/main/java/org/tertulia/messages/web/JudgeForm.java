package org.tertulia.messages.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Intent;
import org.tertulia.language.Sense;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;
import org.tertulia.messages.Message;
import org.tertulia.messages.judging.Asked;
import org.tertulia.web.Page;

/**
 * The questions that agents judge the answers to, and how they stand. On a keyboard each of the
 * first three has a row of keys to itself, without g: it begins the way to other places.
 */
public final class JudgeForm {

    private JudgeForm() {}

    public record Question(String word, String name, List<Answer> answers) {}

    /** {@code first}: the one to begin with; {@code key} may be empty. */
    public record Answer(String value, String name, boolean chosen, boolean first, String key) {}

    /** Where the form is read and sent; {@code keyed} keeps the key that opens it. */
    public static String address(Message message, boolean keyed) {
        return "/messages/" + message.id() + "/judgements" + (keyed ? "?keyed=true" : "");
    }

    /** None where nothing was understood. */
    public static List<Question> questions(Page page, Message message) {
        var sense = message.sense();
        if (sense == null) {
            return List.of();
        }
        var begun = Asked.values()[0];
        var questions = new ArrayList<Question>();
        for (var asked : Asked.values()) {
            var keys = keys(asked);
            var chosen = chosen(asked, sense);
            var answers = new ArrayList<Answer>();
            for (var label : asked.labels()) {
                int place = answers.size();
                answers.add(
                        new Answer(
                                label,
                                name(page, asked, label),
                                label.equals(chosen),
                                asked == begun
                                        && (chosen == null ? place == 0 : label.equals(chosen)),
                                place < keys.length() ? keys.substring(place, place + 1) : ""));
            }
            questions.add(new Question(asked.word(), name(page, asked), answers));
        }
        return questions;
    }

    /** What is said of a message, where anything is. */
    static @Nullable String chosen(Asked asked, Sense sense) {
        var gist = sense.gist();
        return switch (asked) {
            case SENTIMENT -> gist.sentiment() == null ? null : gist.sentiment().word();
            case INTENT -> gist.intent() == null ? null : gist.intent().word();
            case URGENCY -> gist.urgency() == null ? null : gist.urgency().word();
            case LANGUAGE -> sense.language().language().orElse(null);
        };
    }

    public static String name(Page page, Asked asked) {
        return switch (asked) {
            case SENTIMENT -> page.t("messages.asked.sentiment");
            case INTENT -> page.t("messages.asked.intent");
            case URGENCY -> page.t("messages.asked.urgency");
            case LANGUAGE -> page.t("messages.asked.language");
        };
    }

    /** A label in the reader's words. */
    public static String name(Page page, Asked asked, String label) {
        return switch (asked) {
            case SENTIMENT ->
                    switch (Sentiment.of(label)) {
                        case NEGATIVE -> page.t("web.sentiment.negative");
                        case NEUTRAL -> page.t("web.sentiment.neutral");
                        case POSITIVE -> page.t("web.sentiment.positive");
                    };
            case INTENT ->
                    switch (Intent.of(label)) {
                        case COMPLAINT -> page.t("web.intent.complaint");
                        case QUESTION -> page.t("web.intent.question");
                        case PRAISE -> page.t("web.intent.praise");
                        case SUGGESTION -> page.t("web.intent.suggestion");
                        case PURCHASE_INTENT -> page.t("web.intent.purchase");
                        case RECOMMENDATION -> page.t("web.intent.recommendation");
                        case OTHER -> page.t("web.intent.other");
                    };
            case URGENCY ->
                    switch (Urgency.of(label)) {
                        case NONE -> page.t("messages.urgency.none");
                        case URGENT -> page.t("web.urgency.urgent");
                        case CRISIS -> page.t("web.urgency.crisis");
                    };
            case LANGUAGE -> Locale.forLanguageTag(label).getDisplayLanguage(page.locale());
        };
    }

    private static String keys(Asked asked) {
        return switch (asked) {
            case SENTIMENT -> "qwe";
            case INTENT -> "asdfhjk";
            case URGENCY -> "zxc";
            case LANGUAGE -> "";
        };
    }
}
