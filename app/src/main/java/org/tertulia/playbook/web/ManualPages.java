package org.tertulia.playbook.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.PlaybookRefusal;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** {@code /playbook/manual?on=2026-11-29}: what is in force on a day, to be read and printed. */
@Controller
class ManualPages {

    private final ManualViews views;
    private final ManualPdf pdf;

    ManualPages(ManualViews views, ManualPdf pdf) {
        this.views = views;
        this.pdf = pdf;
    }

    @GetMapping("/playbook/manual")
    Object manual(Sight sight, Page page, @RequestParam(defaultValue = "") String on) {
        var titled = page.at(Place.PLAYBOOK).titled(page.t("playbook.manual"));
        try {
            var day = Given.day(on);
            var view = views.of(sight, page, day == null ? views.today() : day, "");
            return (Html) out -> JtemanualGenerated.render(out, Html.PLAIN, titled, view);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof PlaybookRefusal refusal)) {
                throw refused;
            }
            var view = views.of(sight, page, views.today(), page.t(refusal));
            return ResponseEntity.status(Given.status(refusal))
                    .body((Html) out -> JtemanualGenerated.render(out, Html.PLAIN, titled, view));
        }
    }

    @GetMapping("/playbook/manual.pdf")
    ResponseEntity<byte[]> pdf(Sight sight, Page page, @RequestParam(defaultValue = "") String on) {
        var day = Given.day(on);
        var view = views.of(sight, page, day == null ? views.today() : day, "");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("manual-" + view.on() + ".pdf")
                                .build()
                                .toString())
                .body(pdf.of(page.titled(page.t("playbook.manual")), view));
    }
}
