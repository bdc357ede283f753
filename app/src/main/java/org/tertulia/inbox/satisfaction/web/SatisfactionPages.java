package org.tertulia.inbox.satisfaction.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.satisfaction.Survey;
import org.tertulia.inbox.satisfaction.Surveys;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.web.Telling;
import org.tertulia.playbook.web.Titles;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** {@code /satisfaction}: how content customers were, and every answer behind a figure. */
@Controller
@RequestMapping(SatisfactionAsked.PATH)
class SatisfactionPages {

    private static final int SHOWN = 50;

    private final SatisfactionViews views;
    private final Surveys surveys;
    private final Channels channels;
    private final Queues queues;
    private final Protocols protocols;
    private final Members members;

    SatisfactionPages(
            SatisfactionViews views,
            Surveys surveys,
            Channels channels,
            Queues queues,
            Protocols protocols,
            Members members) {
        this.views = views;
        this.surveys = surveys;
        this.channels = channels;
        this.queues = queues;
        this.protocols = protocols;
        this.members = members;
    }

    @GetMapping
    Html show(Sight sight, Page page, @ModelAttribute SatisfactionAsked asked) {
        var view = views.of(sight, page, asked);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.satisfaction"));
        return out -> JtesatisfactionGenerated.render(out, Html.PLAIN, titled, view);
    }

    @GetMapping("/answers")
    Html answers(
            Sight sight,
            Page page,
            @ModelAttribute SatisfactionAsked asked,
            @RequestParam(required = false) @Nullable String after) {
        var from = after(after).orElse(null);
        var choice = views.choice(sight, page, asked);
        var found = surveys.answered(sight, choice, from, SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var view =
                new AnswersView(
                        said(sight, page, asked),
                        views.rows(sight, shown),
                        found.size() > SHOWN ? next(asked, shown.getLast()) : null);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.satisfaction.answers"));
        return out -> JteanswersGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** Which rows these are, in words. */
    private List<String> said(Sight sight, Page page, SatisfactionAsked asked) {
        var said = new ArrayList<String>();
        if (asked.channel() != null) {
            said.add(channels.find(sight, asked.channel()).name());
        }
        if (asked.queue() != null) {
            said.add(queues.find(sight, asked.queue()).name());
        }
        var protocol = asked.protocol();
        if (protocol != null) {
            said.add(
                    protocol == 0
                            ? page.t("inbox.satisfaction.noProtocol")
                            : Titles.of(Telling.to(page), protocols.find(sight, protocol)));
        }
        var person = asked.person();
        if (person != null) {
            members.find(person, sight).map(Member::name).ifPresent(said::add);
        }
        var monday = asked.monday();
        if (monday != null) {
            said.add(
                    page.t(
                            "inbox.satisfaction.weekOf",
                            page.date(monday.atStartOfDay(page.zone()).toInstant())));
        }
        if (asked.score() != null) {
            said.add(Scores.spoken(page, asked.score()));
        }
        return said;
    }

    private static String next(SatisfactionAsked asked, Survey last) {
        var given = last.given();
        var query = asked.query();
        return SatisfactionAsked.PATH
                + "/answers?"
                + (query.isEmpty() ? "" : query + "&")
                + "after="
                + (given == null ? "" : given.at() + "_" + last.id());
    }

    /** As {@link #next} wrote it; what cannot be understood is the beginning. */
    static Optional<Surveys.After> after(@Nullable String given) {
        var parts = given == null ? new String[0] : given.split("_", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Surveys.After(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
