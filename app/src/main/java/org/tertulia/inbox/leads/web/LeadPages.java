package org.tertulia.inbox.leads.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.leads.Ending;
import org.tertulia.inbox.leads.EndingLeads;
import org.tertulia.inbox.leads.LeadRefusal;
import org.tertulia.inbox.leads.Leads;
import org.tertulia.inbox.leads.Sum;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /inbox/leads}: the leads of a queue, by how they ended. */
@Controller
class LeadPages {

    private static final int SHOWN = 200;

    private final Leads leads;
    private final EndingLeads endings;
    private final Queues queues;

    LeadPages(Leads leads, EndingLeads endings, Queues queues) {
        this.leads = leads;
        this.endings = endings;
        this.queues = queues;
    }

    /** Of the first queue that takes leads, or of one; the open ones, or those that ended so. */
    @GetMapping("/inbox/leads")
    Html list(
            Page page,
            Sight sight,
            @RequestParam(defaultValue = "0") int queue,
            @RequestParam(defaultValue = "") String as) {
        var all = queues.all(sight).stream().filter(Queue::leads).toList();
        var shown = queue == 0 ? first(all) : queues.find(sight, queue);
        var ending = Ending.of(as).orElse(null);
        var view =
                new LeadsView(
                        all,
                        shown,
                        shown == null ? null : leads.tally(shown),
                        ending,
                        shown == null || ending != null ? List.of() : leads.open(shown, SHOWN),
                        shown == null || ending == null
                                ? List.of()
                                : leads.ended(shown, ending, SHOWN));
        var placed =
                page.at(Place.INBOX)
                        .titled(
                                shown == null
                                        ? page.t("inbox.leads")
                                        : page.t("inbox.leads.of", shown.name()));
        return out -> JteleadsGenerated.render(out, Html.PLAIN, placed, view);
    }

    private static @Nullable Queue first(List<Queue> all) {
        return all.isEmpty() ? null : all.getFirst();
    }

    @PostMapping("/conversations/{number}/lead")
    Redirect end(
            Sight sight,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam Map<String, String> query) {
        endings.end(sight, number, ending(as), Sum.of(amount(amount), currency));
        var tab = query.getOrDefault("tab", "").replaceAll("[^a-z]", "");
        return Redirect.to("/conversations/" + number + (tab.isEmpty() ? "" : "?tab=" + tab))
                .saying("inbox.lead.ended");
    }

    static Ending ending(String as) {
        return Ending.of(as).orElseThrow(() -> new Refused(new LeadRefusal.NoSuchEnding()));
    }

    private static @Nullable BigDecimal amount(String typed) {
        var number = typed.strip().replace(',', '.');
        if (number.isEmpty()) {
            return null;
        }
        if (!number.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
            throw new Refused(new LeadRefusal.SumUnfit());
        }
        return new BigDecimal(number);
    }
}
