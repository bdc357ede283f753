package org.tertulia.networks.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** Lists of subscriptions (OPML) on the screen. */
@Controller
class SubscriptionPages {

    private final Subscribing subscribing;
    private final Bringing bringing;
    private final SubscriptionLists lists;
    private final Brands brands;

    SubscriptionPages(
            Subscribing subscribing, Bringing bringing, SubscriptionLists lists, Brands brands) {
        this.subscribing = subscribing;
        this.bringing = bringing;
        this.lists = lists;
        this.brands = brands;
    }

    @GetMapping("/channels/subscriptions")
    Html ask(Sight sight, Page page) {
        return html(sight, page, null);
    }

    /** Writes the list down and goes on to where it is told what becomes of each feed. */
    @PostMapping("/channels/subscriptions")
    Object bring(Sight sight, Page page, @RequestParam String opml, @RequestParam int brand) {
        var meant = brands.find(brand, sight).orElseThrow(() -> new NotFound("brand:" + brand));
        try {
            var bytes = opml.getBytes(StandardCharsets.UTF_8);
            return Redirect.to("/channels/subscriptions/" + bringing.bring(sight, meant, bytes));
        } catch (Refused refused) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(html(sight, page, page.t(refused.refusal())));
        }
    }

    @GetMapping("/channels/subscriptions/{number}")
    Html show(Sight sight, Page page, @PathVariable int number) {
        var list = lists.find(sight, number);
        var titled = page.at(Place.CHANNELS).titled(page.t("networks.subscriptions.one", number));
        return out -> JtesubscriptionListGenerated.render(out, Html.PLAIN, titled, list);
    }

    @GetMapping("/channels/subscriptions.opml")
    ResponseEntity<String> list(Sight sight, Page page) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tertulia.opml\"")
                .body(subscribing.list(sight, page.company()));
    }

    private Html html(Sight sight, Page page, @Nullable String refusal) {
        List<Option> options =
                brands.list(sight).stream()
                        .map(brand -> new Option(String.valueOf(brand.number()), brand.name()))
                        .toList();
        var view = new SubscriptionsView(options, refusal, lists.latest(sight));
        var titled = page.at(Place.CHANNELS).titled(page.t("networks.subscriptions.title"));
        return out -> JtesubscriptionsGenerated.render(out, Html.PLAIN, titled, view);
    }
}
