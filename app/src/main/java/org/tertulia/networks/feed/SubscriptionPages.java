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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.kit.Option;

/** Lists of subscriptions (OPML) on the screen. */
@Controller
class SubscriptionPages {

    private final Subscribing subscribing;
    private final Brands brands;

    SubscriptionPages(Subscribing subscribing, Brands brands) {
        this.subscribing = subscribing;
        this.brands = brands;
    }

    @GetMapping("/channels/subscriptions")
    Html ask(Sight sight, Page page) {
        return html(sight, page, null, null);
    }

    /** Connects what can be connected and says of each feed what became of it. */
    @PostMapping("/channels/subscriptions")
    ResponseEntity<Html> subscribe(
            Sight sight, Page page, @RequestParam String opml, @RequestParam int brand) {
        var meant = brands.find(brand, sight).orElseThrow(() -> new NotFound("brand:" + brand));
        try {
            var bytes = opml.getBytes(StandardCharsets.UTF_8);
            var outcome = subscribing.subscribe(sight, meant, bytes);
            return ResponseEntity.ok(html(sight, page, null, outcome));
        } catch (Refused refused) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(html(sight, page, page.t(refused.refusal().key()), null));
        }
    }

    @GetMapping("/channels/subscriptions.opml")
    ResponseEntity<String> list(Sight sight, Page page) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tertulia.opml\"")
                .body(subscribing.list(sight, page.company()));
    }

    private Html html(
            Sight sight,
            Page page,
            @Nullable String refusal,
            Subscribing.@Nullable Outcome outcome) {
        List<Option> options =
                brands.list(sight).stream()
                        .map(brand -> new Option(String.valueOf(brand.number()), brand.name()))
                        .toList();
        var view = new SubscriptionsView(options, refusal, outcome);
        var titled = page.at(Place.CHANNELS).titled(page.t("networks.subscriptions.title"));
        return out -> JtesubscriptionsGenerated.render(out, Html.PLAIN, titled, view);
    }
}
