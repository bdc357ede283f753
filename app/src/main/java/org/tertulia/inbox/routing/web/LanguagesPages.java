package org.tertulia.inbox.routing.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.routing.Fluency;
import org.tertulia.inbox.routing.RoutingRefusal;
import org.tertulia.inbox.routing.TellingLanguages;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.language.Languages;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /queues/languages}: who speaks what, and in which languages people write. */
@Controller
@RequestMapping("/queues/languages")
class LanguagesPages {

    private final LanguagesReading reading;
    private final TellingLanguages telling;

    LanguagesPages(LanguagesReading reading, TellingLanguages telling) {
        this.reading = reading;
        this.telling = telling;
    }

    @GetMapping
    Html list(Sight sight, Page page) {
        var view = reading.view(sight);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.languages"));
        return out -> JtelanguagesGenerated.render(out, Html.PLAIN, titled, view);
    }

    @GetMapping("/{handle}")
    Html edit(Sight sight, Page page, @PathVariable String handle) {
        var member = reading.member(sight, handle);
        if (!TellingLanguages.may(sight, member.id())) {
            throw new Refused(new RoutingRefusal.LanguagesOfAnother());
        }
        var words = new HashMap<String, String>();
        reading.of(member.id()).forEach((language, how) -> words.put(language, how.word()));
        return html(sight, page, handle, words, "");
    }

    /** Each language has a field of its code. */
    @PostMapping("/{handle}")
    Object tell(
            Sight sight,
            Page page,
            @PathVariable String handle,
            @RequestParam Map<String, String> form) {
        var member = reading.member(sight, handle);
        var words = new HashMap<>(form);
        words.keySet().retainAll(Languages.CODES);
        try {
            telling.tell(sight, member.id(), LanguagesReading.fluencies(words));
            return Redirect.to("/queues/languages").saying("inbox.languages.told", member.name());
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.Unfit)) {
                throw refused;
            }
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(html(sight, page, handle, words, page.t(refused.refusal())));
        }
    }

    private Html html(
            Sight sight, Page page, String handle, Map<String, String> words, String error) {
        var member = reading.member(sight, handle);
        var choices =
                Languages.CODES.stream()
                        .map(it -> new LanguagesView.Choice(it, words.getOrDefault(it, "")))
                        .toList();
        var form = new LanguagesView.Form(member, choices, error);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.languages.of", member.name()));
        return out -> JtespeakerGenerated.render(out, Html.PLAIN, titled, form);
    }

    static String fluency(Page page, Fluency fluency) {
        return switch (fluency) {
            case SOME -> page.t("inbox.languages.some");
            case WELL -> page.t("inbox.languages.well");
            case NATIVE -> page.t("inbox.languages.native");
        };
    }
}
