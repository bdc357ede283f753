package org.tertulia.inbox.writing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.writing.Checking;
import org.tertulia.inbox.writing.Suggesting;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/** Pieces of a composer: the approved messages that fit what is typed, and what strikes in it. */
@Controller
@RequestMapping("/conversations/{number:[0-9]{1,18}}")
class WritingHelp {

    private static final int LONGEST = 200;

    private final Suggesting suggesting;
    private final Checking checking;

    WritingHelp(Suggesting suggesting, Checking checking) {
        this.suggesting = suggesting;
        this.checking = checking;
    }

    @GetMapping("/approved-messages")
    Html offers(
            Sight sight,
            Page page,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String q) {
        var typed = q.substring(0, Math.min(LONGEST, q.length()));
        var offers = suggesting.offers(sight, number, typed);
        return out -> JteoffersGenerated.render(out, Html.PLAIN, page, offers);
    }

    @PostMapping("/check")
    Html check(
            Sight sight,
            Page page,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String text) {
        var checked = checking.check(sight, number, text);
        return out -> JtecheckedGenerated.render(out, Html.PLAIN, page, checked);
    }
}
