package org.tertulia.playbook.said.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.SaidOften;
import org.tertulia.playbook.said.SaidOften.Often;
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

    /** {@code message} is the answer that said it last. */
    record SaidOftenJson(
            String text, @Nullable String language, int times, String message, Instant last) {

        static SaidOftenJson of(Often often) {
            return new SaidOftenJson(
                    often.text(),
                    often.language(),
                    often.times(),
                    often.message().toString(),
                    often.last());
        }
    }

    record SaidOftenListJson(List<SaidOftenJson> items) {}

    @GetMapping("/playbook/messages/often")
    Html show(Sight sight, Page page) {
        var often = saidOften.often(sight);
        var titled = page.at(Place.PLAYBOOK).titled(page.t("playbook.said.often"));
        return out -> JteoftenGenerated.render(out, Html.PLAIN, titled, often);
    }

    /** In the last 30 days, three times or more, apart from names and numbers. */
    @GetMapping("/api/v1/approved-messages/said-often")
    ResponseEntity<SaidOftenListJson> list(Sight sight) {
        return ResponseEntity.ok(
                new SaidOftenListJson(
                        saidOften.often(sight).stream().map(SaidOftenJson::of).toList()));
    }
}
