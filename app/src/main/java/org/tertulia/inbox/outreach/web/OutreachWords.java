package org.tertulia.inbox.outreach.web;

import java.util.Locale;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.outreach.Because;
import org.tertulia.inbox.outreach.NotWorth;
import org.tertulia.inbox.outreach.Purpose;
import org.tertulia.inbox.outreach.Standing;
import org.tertulia.inbox.outreach.Why;
import org.tertulia.web.Page;

/** What taking part calls its own words on the pages. */
public final class OutreachWords {

    private OutreachWords() {}

    public static String purpose(Page page, Purpose purpose) {
        return switch (purpose) {
            case HELP -> page.t("inbox.outreach.purpose.help");
            case ASK -> page.t("inbox.outreach.purpose.ask");
            case THANK -> page.t("inbox.outreach.purpose.thank");
            case INVITE -> page.t("inbox.outreach.purpose.invite");
        };
    }

    static String icon(Purpose purpose) {
        return switch (purpose) {
            case HELP -> "hand-stop";
            case ASK -> "help-circle";
            case THANK -> "heart";
            case INVITE -> "user-plus";
        };
    }

    static String delivery(Page page, Delivery delivery) {
        return switch (delivery) {
            case QUEUED -> page.t("inbox.delivery.queued");
            case UNKNOWN -> page.t("inbox.delivery.unknown");
            case NEEDS_PERSON -> page.t("inbox.delivery.needsPerson");
            case CONFIRMED -> page.t("inbox.delivery.confirmed");
            case REJECTED -> page.t("inbox.delivery.rejected");
            case GIVEN_UP -> page.t("inbox.delivery.givenUp");
        };
    }

    static String notWorth(Page page, NotWorth because) {
        return switch (because) {
            case OFF_TOPIC -> page.t("inbox.outreach.because.offTopic");
            case THEIRS -> page.t("inbox.outreach.because.theirs");
            case TOO_LATE -> page.t("inbox.outreach.because.tooLate");
            case SPAM -> page.t("inbox.outreach.because.spam");
        };
    }

    /** Where what names us stands; nothing where there is no such word. */
    public static String standing(Page page, String word) {
        return Standing.of(word).map(standing -> standing(page, standing)).orElse("");
    }

    private static String standing(Page page, Standing standing) {
        return switch (standing) {
            case WAITING -> page.t("inbox.naming.waiting");
            case TAKEN -> page.t("inbox.naming.taken");
            case OFF_TOPIC -> notWorth(page, NotWorth.OFF_TOPIC);
            case THEIRS -> notWorth(page, NotWorth.THEIRS);
            case TOO_LATE -> notWorth(page, NotWorth.TOO_LATE);
            case SPAM -> notWorth(page, NotWorth.SPAM);
            case ALONE -> page.t("inbox.naming.alone");
            case GONE -> page.t("inbox.naming.gone");
        };
    }

    static String alone(Page page, Because because) {
        return switch (because) {
            case ASKED -> page.t("inbox.outreach.alone.asked");
            case DECLARED -> page.t("inbox.outreach.alone.declared");
            case OURS -> page.t("inbox.outreach.alone.ours");
        };
    }

    static String why(Page page, Why why) {
        return switch (why.kind()) {
            case WANTS_TO_BUY -> page.t("inbox.outreach.why.wantsToBuy");
            case COMPLAINS_OF_US -> page.t("inbox.outreach.why.complainsOfUs");
            case ASKS -> page.t("inbox.outreach.why.asks");
            case COMPLAINS_OF_RIVAL -> page.t("inbox.outreach.why.complainsOfRival");
            case PRAISES_US -> page.t("inbox.outreach.why.praisesUs");
            case SUGGESTS -> page.t("inbox.outreach.why.suggests");
            case RECOMMENDS -> page.t("inbox.outreach.why.recommends");
            case FRESH -> page.t("inbox.outreach.why.fresh");
            case TODAY -> page.t("inbox.outreach.why.today");
            case HEARD_OFTEN ->
                    page.t("inbox.outreach.why.heardOften", Integer.valueOf(why.detail()));
            case SPOKEN -> page.t("inbox.outreach.why.spoken", language(page, why.detail()));
            case UNSPOKEN -> page.t("inbox.outreach.why.unspoken", language(page, why.detail()));
            case STALE -> page.t("inbox.outreach.why.stale", Integer.valueOf(why.detail()));
        };
    }

    private static String language(Page page, String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(page.locale());
    }
}
