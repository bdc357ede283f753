package org.tertulia.inbox.leads.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.leads.Ending;
import org.tertulia.inbox.leads.EndingLeads;
import org.tertulia.inbox.leads.Lead;
import org.tertulia.inbox.leads.Leads;
import org.tertulia.inbox.leads.Sum;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** Leads, for programs. */
@RestController
class LeadsApi {

    private final Leads leads;
    private final EndingLeads endings;
    private final Queues queues;

    LeadsApi(Leads leads, EndingLeads endings, Queues queues) {
        this.leads = leads;
        this.endings = endings;
        this.queues = queues;
    }

    /** {@code lead} and what follows are null while it is open; {@code handedBy} is a name. */
    record ItemJson(
            long conversation,
            @Nullable String handedBy,
            @Nullable LeadJson lead,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {

        static ItemJson of(Leads.Open open) {
            return new ItemJson(open.conversation(), open.handedBy(), null, null, null);
        }

        static ItemJson of(Lead lead) {
            return new ItemJson(
                    lead.conversation(),
                    lead.handedBy(),
                    LeadJson.of(lead),
                    lead.endedBy(),
                    lead.endedAt());
        }
    }

    /** How many are open and how many ended in which way; {@code sold} is by currency. */
    record LeadsJson(
            int open,
            Map<String, Integer> ended,
            Map<String, BigDecimal> sold,
            List<ItemJson> items,
            @Nullable String next) {}

    /**
     * Those of a queue; {@code as} is {@code won}, {@code lost} or {@code no-interest}, without it
     * the open ones. {@code next} is always null: ask for more at once.
     */
    @GetMapping("/api/v1/leads")
    LeadsJson list(
            Sight sight,
            @RequestParam int queue,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "100") int limit) {
        var asked = queues.find(sight, queue);
        var tally = leads.tally(asked);
        var most = Paging.size(limit);
        var items =
                as.isEmpty()
                        ? leads.open(asked, most).stream().map(ItemJson::of).toList()
                        : leads.ended(asked, LeadPages.ending(as), most).stream()
                                .map(ItemJson::of)
                                .toList();
        var ended = new LinkedHashMap<String, Integer>();
        for (var ending : Ending.values()) {
            ended.put(ending.slug(), tally.of(ending));
        }
        var sold = new LinkedHashMap<String, BigDecimal>();
        tally.sold().forEach(sum -> sold.put(sum.currency().getCurrencyCode(), sum.amount()));
        return new LeadsJson(tally.open(), ended, sold, items, null);
    }

    /** It ended so. */
    @PutMapping("/api/v1/conversations/{number}/lead")
    LeadJson end(Sight sight, @PathVariable long number, @RequestBody LeadJson body) {
        var currency = body.currency();
        var sum = Sum.of(body.amount(), currency == null ? "" : currency);
        var ending = LeadPages.ending(body.ending() == null ? "" : body.ending());
        endings.end(sight, number, ending, sum);
        return new LeadJson(
                ending.slug(),
                sum == null ? null : sum.amount(),
                sum == null ? null : sum.currency().getCurrencyCode());
    }
}
