package org.tertulia.inbox.aside.web;

import org.tertulia.inbox.aside.Aside;
import org.tertulia.inbox.aside.Consent;
import org.tertulia.inbox.aside.Untold;
import org.tertulia.web.Page;

/** What is said of going on in private. */
public final class AsideWords {

    private AsideWords() {}

    public static String consent(Page page, Consent consent) {
        return switch (consent) {
            case HERE -> page.t("inbox.aside.consent.here");
            case PHONE -> page.t("inbox.aside.consent.phone");
            case IN_PERSON -> page.t("inbox.aside.consent.inPerson");
            case ON_FILE -> page.t("inbox.aside.consent.onFile");
        };
    }

    public static String untold(Page page, Untold untold) {
        return switch (untold) {
            case ASKED_NOT_TO -> page.t("inbox.aside.untold.askedNotTo");
            case GONE -> page.t("inbox.aside.untold.gone");
            case OF_NO_USE -> page.t("inbox.aside.untold.ofNoUse");
            case LEGAL -> page.t("inbox.aside.untold.legal");
        };
    }

    /** That it went aside, whereto, and how the contact agreed. */
    public static String went(Page page, Aside aside, String who) {
        if (!aside.elsewhere()) {
            return page.t("inbox.aside.went.directly", who);
        }
        var recipient = aside.recipient();
        var to = recipient == null ? page.t("inbox.erased") : recipient;
        var consent = aside.consent();
        return page.t("inbox.aside.went.elsewhere", who, to)
                + (consent == null ? "" : " · " + consent(page, consent))
                + (aside.words() == null ? "" : " · " + aside.words());
    }

    public static String notTold(Page page, Aside aside, String who) {
        var untold = aside.untold();
        return page.t("inbox.aside.notTold", who, untold == null ? "" : untold(page, untold));
    }
}
