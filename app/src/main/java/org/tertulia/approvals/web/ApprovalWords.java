package org.tertulia.approvals.web;

import org.tertulia.approvals.Act;
import org.tertulia.approvals.State;
import org.tertulia.web.Page;

/** What the pages of approvals call things. */
final class ApprovalWords {

    private ApprovalWords() {}

    static String state(Page page, State state) {
        return switch (state) {
            case WAITING -> page.t("approvals.state.waiting");
            case APPROVED -> page.t("approvals.state.approved");
            case RETURNED -> page.t("approvals.state.returned");
            case WITHDRAWN -> page.t("approvals.state.withdrawn");
            case LAPSED -> page.t("approvals.state.lapsed");
        };
    }

    static String tone(State state) {
        return switch (state) {
            case WAITING -> "due";
            case APPROVED -> "good";
            case RETURNED -> "bad";
            case WITHDRAWN, LAPSED -> "";
        };
    }

    static String icon(State state) {
        return switch (state) {
            case WAITING -> "clock";
            case APPROVED -> "circle-check";
            case RETURNED -> "arrow-back-up";
            case WITHDRAWN, LAPSED -> "circle-dashed";
        };
    }

    static String done(Page page, ApprovalCard.Done done) {
        var by = done.by();
        var text = done.act().text();
        return switch (done.act().what()) {
            case ASKED -> page.t("approvals.done.asked", by);
            case CHANGED -> page.t("approvals.done.changed", by, text);
            case RENEWED -> page.t("approvals.done.renewed");
            case GRANTED -> page.t("approvals.done.granted", by, text);
            case RETURNED -> returned(page, by, done.act());
            case WITHDRAWN -> page.t("approvals.done.withdrawn", by);
            case LAPSED -> page.t("approvals.done.lapsed");
        };
    }

    private static String returned(Page page, String by, Act act) {
        return act.words() == null
                ? page.t("approvals.done.returned", by)
                : page.t("approvals.done.returned.words", by, act.words());
    }
}
