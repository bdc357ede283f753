package org.tertulia.networks.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** What is asked for a list of subscriptions, and the lists brought before. */
record SubscriptionsView(
        List<Option> brands, @Nullable String refusal, List<SubscriptionList> before) {

    static String state(SubscriptionList list, Page page) {
        return switch (list.state()) {
            case CONNECTING -> page.t("networks.subscriptions.connecting");
            case DONE -> page.t("networks.subscriptions.done");
            case INTERRUPTED -> page.t("networks.subscriptions.interrupted");
        };
    }

    static String tone(SubscriptionList list) {
        return switch (list.state()) {
            case CONNECTING -> "accent";
            case DONE -> "good";
            case INTERRUPTED -> "bad";
        };
    }

    static String icon(SubscriptionList list) {
        return switch (list.state()) {
            case CONNECTING -> "clock";
            case DONE -> "circle-check";
            case INTERRUPTED -> "circle-x";
        };
    }

    /** What became of one feed. */
    static String outcome(SubscriptionList.Line line, Page page) {
        return switch (line.outcome()) {
            case WAITING -> page.t("networks.subscriptions.waiting");
            case CONNECTED -> page.t("networks.subscriptions.connected");
            case ALREADY -> page.t("networks.subscriptions.already");
            case UNFIT -> page.t("networks.subscriptions.unfit");
        };
    }

    static String outcomeTone(SubscriptionList.Line line) {
        return switch (line.outcome()) {
            case WAITING, ALREADY -> "";
            case CONNECTED -> "good";
            case UNFIT -> "due";
        };
    }

    static String outcomeIcon(SubscriptionList.Line line) {
        return switch (line.outcome()) {
            case WAITING -> "clock";
            case CONNECTED, ALREADY -> "check";
            case UNFIT -> "alert-triangle";
        };
    }
}
