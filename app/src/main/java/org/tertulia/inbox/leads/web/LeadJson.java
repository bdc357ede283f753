package org.tertulia.inbox.leads.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.leads.Lead;
import org.tertulia.inbox.routing.Queue;

/**
 * How a lead ended: {@code won}, {@code lost} or {@code no-interest}, null while it is open; {@code
 * amount} and {@code currency} (three letters) are there where it was sold for something.
 */
public record LeadJson(
        @Nullable String ending, @Nullable BigDecimal amount, @Nullable String currency) {

    private static final LeadJson OPEN = new LeadJson(null, null, null);

    /** Null where the queue takes no leads. */
    public static @Nullable LeadJson of(Queue queue, @Nullable Lead lead) {
        if (!queue.leads()) {
            return null;
        }
        return lead == null ? OPEN : of(lead);
    }

    static LeadJson of(Lead lead) {
        var sum = lead.sum();
        return new LeadJson(
                lead.ending().slug(),
                sum == null ? null : sum.amount(),
                sum == null ? null : sum.currency().getCurrencyCode());
    }
}
