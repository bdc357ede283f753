package org.tertulia.audit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.tertulia.audit.Attesting;
import org.tertulia.audit.Reading;
import org.tertulia.audit.Verification;
import org.tertulia.kernel.SignedIn;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.Texts;

/** The record of what was done, on the screen. */
@Controller
@RequestMapping("/audit")
class AuditPages {

    private static final int SHOWN = 100;

    /** Where each entry takes a third of the screen. */
    private static final int ON_PHONE = 25;

    private final Reading reading;
    private final Attesting attesting;
    private final Texts texts;

    AuditPages(Reading reading, Attesting attesting, Texts texts) {
        this.reading = reading;
        this.attesting = attesting;
        this.texts = texts;
    }

    @GetMapping
    Html show(
            Page page,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String subject) {
        var filter = new RecordView.Filter(actor, type, subject);
        var most = page.onPhone() ? ON_PHONE : SHOWN;
        var found = reading.page(after, given(actor), given(type), given(subject), most);
        var view =
                new RecordView(
                        found.items(), reading.types(), filter, next(filter, found.next()), texts);
        var titled = page.at(Place.AUDIT).titled(page.t("audit.title"));
        return out -> JterecordGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static @Nullable String given(String value) {
        return value.isBlank() ? null : value.strip();
    }

    private static @Nullable String next(RecordView.Filter filter, @Nullable Long next) {
        return next == null
                ? null
                : UriComponentsBuilder.fromPath("/audit")
                        .queryParam("actor", filter.actor())
                        .queryParam("type", filter.type())
                        .queryParam("subject", filter.subject())
                        .queryParam("after", next)
                        .encode()
                        .toUriString();
    }

    /** Recomputes the chain and says what came of it. */
    @PostMapping("/verification")
    Redirect verify(@AuthenticationPrincipal SignedIn who) {
        return told(attesting.verify(who.actor()));
    }

    private static Redirect told(Verification found) {
        var back = Redirect.to("/audit");
        var broken = found.firstBreak();
        if (broken == null) {
            return back.saying("audit.verified.intact", found.entries());
        }
        return switch (broken.reason()) {
            case CHANGED -> back.warning("audit.verified.changed", broken.n());
            case MISSING -> back.warning("audit.verified.missing", broken.n());
            case DETACHED -> back.warning("audit.verified.detached", broken.n());
            case END -> back.warning("audit.verified.end", broken.n());
            case REWRITTEN -> back.warning("audit.verified.rewritten", broken.n());
            case LOST -> back.warning("audit.verified.lost", broken.n());
        };
    }
}
