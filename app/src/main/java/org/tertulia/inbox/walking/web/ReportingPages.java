package org.tertulia.inbox.walking.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.walking.FindingNone;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.situations.Situations;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /conversations/1042/situation}: no protocol fits; what happened and what was done. */
@Controller
@RequestMapping("/conversations/{number}/situation")
class ReportingPages {

    private final Conversations conversations;
    private final FindingNone finding;
    private final Situations situations;
    private final Messages messages;

    ReportingPages(
            Conversations conversations,
            FindingNone finding,
            Situations situations,
            Messages messages) {
        this.conversations = conversations;
        this.finding = finding;
        this.situations = situations;
        this.messages = messages;
    }

    @GetMapping
    Html show(
            Sight sight,
            Page page,
            @PathVariable long number,
            @RequestParam Map<String, String> query) {
        return html(sight, page, number, query, "", "", "");
    }

    @PostMapping
    Object report(
            Sight sight,
            Page page,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String happened,
            @RequestParam(defaultValue = "") String done,
            @RequestParam Map<String, String> query) {
        try {
            var situation = finding.report(sight, number, happened, done);
            return Redirect.to(conversation(number, query))
                    .saying("inbox.situation.reported", situation.number());
        } catch (Refused refused) {
            var refusal = refused.refusal();
            return ResponseEntity.status(
                            refusal instanceof Refusal.Unfit
                                    ? HttpStatus.UNPROCESSABLE_CONTENT
                                    : HttpStatus.CONFLICT)
                    .body(html(sight, page, number, query, happened, done, page.t(refusal)));
        }
    }

    private Html html(
            Sight sight,
            Page page,
            long number,
            Map<String, String> query,
            String happened,
            String done,
            String refused) {
        var conversation = conversations.find(sight, number);
        var view =
                new ReportingView(
                        number,
                        conversation(number, query),
                        tab(query),
                        messages.byIds(sight, finding.messages(conversation)),
                        situations.of(sight, number),
                        happened,
                        done,
                        refused);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.situation"));
        return out -> JtereportingGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** The list from which it was opened goes on. */
    private static String conversation(long number, Map<String, String> query) {
        var tab = tab(query);
        return "/conversations/" + number + (tab.isEmpty() ? "" : "?tab=" + tab);
    }

    private static String tab(Map<String, String> query) {
        return query.getOrDefault("tab", "").replaceAll("[^a-z]", "");
    }
}
