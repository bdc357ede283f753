package org.tertulia.inbox.outreach.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.outreach.AskingAudience;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /taking-part/questions}: what we ask the audience, and what it answers. */
@Controller
@RequestMapping("/taking-part/questions")
class QuestionsPages {

    private static final String PATH = "/taking-part/questions";

    private final AskingAudience asking;
    private final QuestionsViews views;

    QuestionsPages(AskingAudience asking, QuestionsViews views) {
        this.asking = asking;
        this.views = views;
    }

    @GetMapping
    Html all(Sight sight, Page page) {
        return html(page, views.all(sight, page, "", ""));
    }

    private static Html html(Page page, QuestionsView view) {
        var titled = page.at(Place.LISTENING).titled(page.t("inbox.outreach.questions"));
        return out -> JtequestionsGenerated.render(out, Html.PLAIN, titled, view);
    }

    @PostMapping
    Object ask(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String brand) {
        try {
            var number = asking.ask(sight, views.brand(sight, brand), text);
            return Redirect.to(PATH + "/" + number).saying("inbox.outreach.question.asked");
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.Unfit)) {
                throw refused;
            }
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(html(page, views.all(sight, page, text, page.t(refused.refusal()))));
        }
    }

    @GetMapping("/{number}")
    Html one(Sight sight, Page page, @PathVariable int number) {
        var view = views.one(sight, page, number);
        var titled = page.at(Place.LISTENING).titled(view.gathered().question().text());
        return out -> JtequestionGenerated.render(out, Html.PLAIN, titled, view);
    }

    @PostMapping("/{number}/posts")
    Redirect post(Sight sight, @PathVariable int number, @RequestParam int channel) {
        asking.post(sight, number, channel);
        return Redirect.to(PATH + "/" + number).saying("inbox.outreach.question.posted");
    }

    @PostMapping("/{number}/end")
    Redirect end(Sight sight, @PathVariable int number) {
        asking.end(sight, number);
        return Redirect.to(PATH + "/" + number).saying("inbox.outreach.question.ended");
    }
}
