package org.tertulia.inbox.review.web;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.review.Pick;
import org.tertulia.inbox.review.Picks;
import org.tertulia.inbox.review.Plan;
import org.tertulia.inbox.review.Plans;
import org.tertulia.inbox.review.Reviewing;
import org.tertulia.inbox.review.Talking;
import org.tertulia.inbox.review.web.AnswerView.Typed;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /reviews}: the answers that wait for a review, and each of them. */
@Controller
@RequestMapping("/reviews")
class ReviewPages {

    private static final int SHOWN = 100;
    private static final String MARK = "mark-";

    private final Picks picks;
    private final Plans plans;
    private final Reviewing reviewing;
    private final Talking talking;
    private final AnswerViews views;
    private final Messages messages;
    private final Members members;
    private final Brands brands;

    ReviewPages(
            Picks picks,
            Plans plans,
            Reviewing reviewing,
            Talking talking,
            AnswerViews views,
            Messages messages,
            Members members,
            Brands brands) {
        this.picks = picks;
        this.plans = plans;
        this.reviewing = reviewing;
        this.talking = talking;
        this.views = views;
        this.messages = messages;
        this.members = members;
        this.brands = brands;
    }

    /** Who reviews nothing goes to what was found of the own answers. */
    @GetMapping
    Object list(Sight sight, Page page) {
        if (!sight.may(Role.SUPERVISOR)) {
            return Redirect.to("/reviews/results");
        }
        var waiting = picks.waiting(sight, SHOWN);
        var texts = texts(sight, waiting);
        var names = members.names(waiting.stream().map(Pick::agent).distinct().toList());
        var rows =
                waiting.stream()
                        .map(
                                pick ->
                                        new QueueView.Row(
                                                pick,
                                                names.getOrDefault(pick.agent(), ""),
                                                texts.get(pick.message())))
                        .toList();
        var view = new QueueView(rows, planned(sight));
        var titled = page.at(Place.INBOX).titled(page.t("inbox.review"));
        Html html = out -> JtequeueGenerated.render(out, Html.PLAIN, titled, view);
        return html;
    }

    private boolean planned(Sight sight) {
        return brands.list(sight).stream()
                .map(brand -> plans.of(sight, brand.id()))
                .anyMatch(Plan::active);
    }

    private Map<MessageId, String> texts(Sight sight, List<Pick> picks) {
        return messages.byIds(sight, picks.stream().map(Pick::message).toList()).stream()
                .filter(message -> message.text() != null)
                .collect(toMap(Message::id, message -> String.valueOf(message.text())));
    }

    @GetMapping("/answers/{id}")
    Html show(Sight sight, Page page, @PathVariable String id) {
        return html(sight, page, MessageId.parse(id), Typed.NOTHING);
    }

    /** Then the next one that waits. */
    @PostMapping("/answers/{id}")
    Object review(
            Sight sight,
            Page page,
            @PathVariable String id,
            @RequestParam Map<String, String> fields) {
        var message = MessageId.parse(id);
        var marks = new HashMap<String, String>();
        fields.forEach(
                (name, value) -> {
                    if (name.startsWith(MARK) && !value.isEmpty()) {
                        marks.put(name.substring(MARK.length()), value);
                    }
                });
        var words = fields.getOrDefault("words", "");
        try {
            reviewing.review(sight, message, points(marks), words);
            return Redirect.to(next(sight)).saying("inbox.review.saved");
        } catch (Refused refused) {
            var wrong = page.t(refused.refusal());
            return again(
                    sight, page, message, refused.refusal(), new Typed(marks, words, "", wrong));
        }
    }

    private static Map<UUID, Integer> points(Map<String, String> marks) {
        var points = new HashMap<UUID, Integer>();
        marks.forEach(
                (id, value) ->
                        points.put(id(id), value.matches("[1-5]") ? value.charAt(0) - '0' : 0));
        return points;
    }

    /** What is no id is one that no criterion has. */
    private static UUID id(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private String next(Sight sight) {
        return picks.waiting(sight, 1).stream()
                .findFirst()
                .map(pick -> "/reviews/answers/" + pick.message())
                .orElse("/reviews");
    }

    @PostMapping("/answers/{id}/talk")
    Object talk(
            Sight sight,
            Page page,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text) {
        var message = MessageId.parse(id);
        try {
            talking.talk(sight, message, text);
            return Redirect.to("/reviews/answers/" + message).saying("inbox.review.talk.said");
        } catch (Refused refused) {
            var typed = new Typed(Map.of(), "", text, page.t(refused.refusal()));
            return again(sight, page, message, refused.refusal(), typed);
        }
    }

    @PostMapping("/answers/{id}/talk/seen")
    Redirect see(Sight sight, @PathVariable String id) {
        var message = MessageId.parse(id);
        talking.see(sight, message);
        return Redirect.to("/reviews/answers/" + message);
    }

    private ResponseEntity<Html> again(
            Sight sight, Page page, MessageId message, Refusal refusal, Typed typed) {
        return ResponseEntity.status(refusal instanceof Refusal.Unfit ? 422 : 409)
                .body(html(sight, page, message, typed));
    }

    private Html html(Sight sight, Page page, MessageId message, Typed typed) {
        var view = views.of(sight, page, message, typed);
        var title = page.t("inbox.review.answer", view.agent());
        var titled = page.at(Place.INBOX).titled(title);
        return out -> JteanswerGenerated.render(out, Html.PLAIN, titled, view);
    }
}
