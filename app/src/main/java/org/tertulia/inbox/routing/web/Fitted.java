package org.tertulia.inbox.routing.web;

import java.util.Locale;
import org.tertulia.language.Intent;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;
import org.tertulia.web.Page;

/** What of a rule fitted, in words of the screens. */
public final class Fitted {

    private Fitted() {}

    /** From {@code intent=complaint} or {@code channel}. */
    public static String text(Page page, String fitted) {
        var at = fitted.indexOf('=');
        var name = condition(page, at < 0 ? fitted : fitted.substring(0, at));
        return at < 0
                ? name
                : page.t(
                        "inbox.routing.fitted",
                        name,
                        value(page, fitted.substring(0, at), fitted.substring(at + 1)));
    }

    /** The name of a condition. */
    static String condition(Page page, String name) {
        return switch (name) {
            case "channel" -> page.t("inbox.routing.when.channel");
            case "network" -> page.t("inbox.routing.when.network");
            case "kind" -> page.t("inbox.routing.when.kind");
            case "watch" -> page.t("inbox.routing.when.watch");
            case "intent" -> page.t("inbox.routing.when.intent");
            case "urgency" -> page.t("inbox.routing.when.urgency");
            case "sentiment" -> page.t("inbox.routing.when.sentiment");
            case "language" -> page.t("inbox.routing.when.language");
            case "author" -> page.t("inbox.routing.when.author");
            case "hashtag" -> page.t("inbox.routing.when.hashtag");
            default -> page.t("inbox.routing.when.words");
        };
    }

    private static String value(Page page, String name, String value) {
        return switch (name) {
            case "intent" -> intent(page, Intent.of(value));
            case "sentiment" -> sentiment(page, Sentiment.of(value));
            case "urgency" -> urgency(page, Urgency.of(value));
            case "language" -> language(page, value);
            case "kind" -> kind(page, value);
            default -> value;
        };
    }

    public static String intent(Page page, Intent intent) {
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

    static String sentiment(Page page, Sentiment sentiment) {
        return switch (sentiment) {
            case NEGATIVE -> page.t("web.sentiment.negative");
            case NEUTRAL -> page.t("web.sentiment.neutral");
            case POSITIVE -> page.t("web.sentiment.positive");
        };
    }

    public static String urgency(Page page, Urgency urgency) {
        return switch (urgency) {
            case NONE -> page.t("messages.urgency.none");
            case URGENT -> page.t("web.urgency.urgent");
            case CRISIS -> page.t("web.urgency.crisis");
        };
    }

    public static String language(Page page, String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(page.locale());
    }

    static String kind(Page page, String slug) {
        return switch (slug) {
            case "post" -> page.t("inbox.kind.post");
            case "comment" -> page.t("inbox.kind.comment");
            case "direct" -> page.t("inbox.kind.direct");
            default -> page.t("inbox.kind.review");
        };
    }
}
