package org.tertulia.playbook.said.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.SaidOften;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** What is typed by hand again and again, each a click away from being an approved message. */
@Controller
class OftenPages {

    private final SaidOften saidOften;

    OftenPages(SaidOften saidOften) {
        this.saidOften = saidOften;
    }

    @GetMapping("/playbook/messages/often")
    Html show(Sight sight, Page page) {
        var often = saidOften.often(sight);
        var titled = page.at(Place.PLAYBOOK).titled(page.t("playbook.said.often"));
        return out -> JteoftenGenerated.render(out, Html.PLAIN, titled, often);
    }
}
