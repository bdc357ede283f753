package org.tertulia.inbox.leads.web;

import java.text.NumberFormat;
import org.tertulia.inbox.leads.Ending;
import org.tertulia.inbox.leads.Sum;
import org.tertulia.web.Page;

/** What leads are called on pages. */
public final class LeadWords {

    private LeadWords() {}

    public static String ending(Page page, Ending ending) {
        return switch (ending) {
            case WON -> page.t("inbox.lead.won");
            case LOST -> page.t("inbox.lead.lost");
            case NO_INTEREST -> page.t("inbox.lead.noInterest");
        };
    }

    public static String sum(Page page, Sum sum) {
        var format = NumberFormat.getCurrencyInstance(page.locale());
        format.setCurrency(sum.currency());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(sum.amount());
    }
}
