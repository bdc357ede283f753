package org.tertulia.operations.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.search.Rebuilding;
import org.tertulia.networks.delivery.Publishing;
import org.tertulia.operations.Releasing;
import org.tertulia.operations.Surveying;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.LocalPath;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** How the program is, on one page. */
@Controller
@RequestMapping("/operations")
class OperationsPages {

    private final Surveying surveying;
    private final Releasing releasing;
    private final Publishing publishing;
    private final Rebuilding search;

    OperationsPages(
            Surveying surveying, Releasing releasing, Publishing publishing, Rebuilding search) {
        this.surveying = surveying;
        this.publishing = publishing;
        this.releasing = releasing;
        this.search = search;
    }

    @GetMapping
    Html show(Sight sight, Page page) {
        var view = OperationsView.of(surveying.survey(sight), page);
        var titled = page.at(Place.OPERATIONS).titled(page.t("operations.title"));
        return out -> JteoperationsGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** Lets a copy of the database send. */
    @PostMapping("/publishing")
    Redirect release(@AuthenticationPrincipal SignedIn who) {
        releasing.release(who.actor());
        return Redirect.to("/operations").saying("operations.publishing.resumed");
    }

    /** Stops all that leaves, from wherever somebody sees that it must; they go on from there. */
    @PostMapping("/publishing/pause")
    Redirect pause(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "/operations") String from) {
        publishing.pause(who.actor());
        return Redirect.to(LocalPath.of(from)).saying("operations.publishing.stopped");
    }

    /** Has the search index made anew. */
    @PostMapping("/search")
    Redirect rebuild() {
        search.rebuild();
        return Redirect.to("/operations").saying("operations.search.begun");
    }
}
