package org.tertulia.networks.letters;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /settings/webhooks}: which programs are called, and what came of each call. */
@Controller
@RequestMapping("/settings/webhooks")
class WebhookPages {

    private static final int SHOWN = 30;

    private final Webhooks webhooks;
    private final Hooking hooking;
    private final Letters letters;

    WebhookPages(Webhooks webhooks, Hooking hooking, Letters letters) {
        this.webhooks = webhooks;
        this.hooking = hooking;
        this.letters = letters;
    }

    @GetMapping
    Html show(Sight sight, Page page) {
        return html(sight, page, "", "", "", null);
    }

    /** The answer shows the secret; it is shown to nobody after. */
    @PostMapping
    ResponseEntity<Html> add(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url) {
        try {
            var added = hooking.add(sight, name, url);
            return ResponseEntity.ok(html(sight, page, "", "", "", added));
        } catch (Refused refused) {
            return ResponseEntity.unprocessableContent()
                    .body(html(sight, page, name, url, page.t(refused.refusal()), null));
        }
    }

    @PostMapping("/{number:[0-9]{1,9}}/test")
    Redirect test(Sight sight, @PathVariable int number) {
        hooking.greet(sight, number);
        return Redirect.to("/settings/webhooks").saying("networks.letters.webhook.called");
    }

    @PostMapping("/{number:[0-9]{1,9}}/removal")
    Redirect remove(Sight sight, @PathVariable int number) {
        hooking.remove(sight, number);
        return Redirect.to("/settings/webhooks").saying("networks.letters.webhook.removed");
    }

    private Html html(
            Sight sight,
            Page page,
            String name,
            String url,
            String error,
            Hooking.@Nullable Added added) {
        var view =
                new WebhooksView(
                        webhooks.all(sight), letters.newest(true, SHOWN), name, url, error, added);
        var titled = page.at(Place.SETTINGS).titled(page.t("networks.letters.webhooks"));
        return out -> JtewebhooksGenerated.render(out, Html.PLAIN, titled, view);
    }
}
