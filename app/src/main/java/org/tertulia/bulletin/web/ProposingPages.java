package org.tertulia.bulletin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.bulletin.BulletinRefusal;
import org.tertulia.bulletin.Insight;
import org.tertulia.bulletin.InsightFilter;
import org.tertulia.bulletin.Insights;
import org.tertulia.bulletin.Proposing;
import org.tertulia.bulletin.Proposing.Proposal;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** {@code /insights/new}: from messages to an insight, or to one that is there, in few words. */
@Controller
@RequestMapping("/insights")
class ProposingPages {

    /** So many of a conversation are offered, the latest. */
    private static final int OFFERED = 30;

    private static final int KNOWN = 8;

    private final Insights insights;
    private final Proposing proposing;
    private final Messages messages;
    private final TheirWords theirWords;
    private final Quotes quotes;
    private final InsightRows rows;
    private final Departments departments;

    ProposingPages(
            Insights insights,
            Proposing proposing,
            Messages messages,
            TheirWords theirWords,
            Quotes quotes,
            InsightRows rows,
            Departments departments) {
        this.insights = insights;
        this.proposing = proposing;
        this.messages = messages;
        this.theirWords = theirWords;
        this.quotes = quotes;
        this.rows = rows;
        this.departments = departments;
    }

    /** Which messages: some by their ids, or those of a conversation, the latest chosen. */
    private record From(
            List<Message> messages, Set<MessageId> chosen, @Nullable Long conversation) {}

    /** {@code q} seeks an insight to which the messages can be put. */
    @GetMapping("/new")
    Html show(
            Sight sight,
            Page page,
            @RequestParam(required = false) @Nullable List<String> message,
            @RequestParam(required = false) @Nullable Long conversation,
            @RequestParam(defaultValue = "") String q) {
        var form = new NewView.Form("", "", "", Given.key(null).toString());
        return html(sight, page, from(sight, message, conversation), form, q, "");
    }

    @PostMapping
    Object propose(
            Sight sight,
            Page page,
            @RequestParam(required = false) @Nullable List<String> message,
            @RequestParam(required = false) @Nullable Long conversation,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String idea,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String key) {
        var given = Given.key(key);
        var chosen = Given.messages(message);
        try {
            var insight =
                    proposing.propose(
                            sight,
                            new Proposal(chosen, title, idea, Given.number(department), given));
            return Redirect.to(insight.path()).saying("bulletin.proposed", insight.number());
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof BulletinRefusal refusal)) {
                throw refused;
            }
            var form = new NewView.Form(title, idea, department, given.toString());
            var from = from(sight, message, conversation);
            var again = new From(from.messages(), Set.copyOf(chosen), conversation);
            return ResponseEntity.status(status(refusal))
                    .body(html(sight, page, again, form, "", page.t(refusal)));
        }
    }

    /** Those that fit what was typed, for the page of a new one. */
    @GetMapping("/known")
    Html known(Sight sight, Page page, @RequestParam(defaultValue = "") String q) {
        var found = rows.of(sight, page, sought(sight, q));
        return out -> JteknownGenerated.render(out, Html.PLAIN, page, found, q.strip());
    }

    static int status(BulletinRefusal refusal) {
        return refusal instanceof Refusal.Unfit ? 422 : 409;
    }

    private List<Insight> sought(Sight sight, String q) {
        var filter = InsightFilter.ALL;
        return insights.list(sight, new InsightFilter(filter.states(), null, q), null, KNOWN);
    }

    private From from(Sight sight, @Nullable List<String> message, @Nullable Long conversation) {
        if (conversation != null) {
            var said = messages.byIds(sight, theirWords.of(sight, conversation, OFFERED));
            var chosen = said.isEmpty() ? Set.<MessageId>of() : Set.of(said.getLast().id());
            return new From(said, chosen, conversation);
        }
        var ids = Given.messages(message);
        var said = messages.byIds(sight, ids).stream().filter(it -> !it.ours()).toList();
        return new From(said, said.stream().map(Message::id).collect(Collectors.toSet()), null);
    }

    private Html html(
            Sight sight, Page page, From from, NewView.Form form, String q, String refused) {
        var view =
                new NewView(
                        quotes.of(from.messages()),
                        from.chosen(),
                        suggested(from),
                        form,
                        from.conversation(),
                        options(sight, page),
                        sight.may(Role.OWNER),
                        q.strip(),
                        rows.of(sight, page, sought(sight, q)),
                        refused);
        var titled = page.at(Place.TEAM).titled(page.t("bulletin.new"));
        return out -> JtenewInsightGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static String suggested(From from) {
        return from.messages().stream()
                .filter(it -> from.chosen().contains(it.id()))
                .map(Message::text)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(InsightRows::suggested)
                .orElse("");
    }

    private List<Option> options(Sight sight, Page page) {
        var options = new ArrayList<>(List.of(new Option("", page.t("bulletin.department.none"))));
        departments
                .open(sight)
                .forEach(it -> options.add(new Option(String.valueOf(it.number()), it.name())));
        return options;
    }
}
