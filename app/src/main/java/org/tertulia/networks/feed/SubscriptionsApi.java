package org.tertulia.networks.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.NetworksRefusal;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;

/** Lists of subscriptions (OPML), for programs. */
@RestController
@RequestMapping("/api/v1/channels/subscriptions")
class SubscriptionsApi {

    private final Subscribing subscribing;
    private final Brands brands;

    SubscriptionsApi(Subscribing subscribing, Brands brands) {
        this.subscribing = subscribing;
        this.brands = brands;
    }

    /** {@code channel} is null where {@code refusal} says why. */
    record SubscribedFeed(
            String title, String url, @Nullable Integer channel, @Nullable String refusal) {}

    record SubscribedJson(
            List<SubscribedFeed> items, long connected, int duplicates, int skipped, boolean cut) {}

    @GetMapping(produces = MediaType.APPLICATION_XML_VALUE)
    String list(Sight sight, Page page) {
        return subscribing.list(sight, page.company());
    }

    /** {@code brand} is a number; it may be left out where there is only one. */
    @PostMapping
    SubscribedJson subscribe(
            Sight sight,
            @RequestBody(required = false) byte @Nullable [] opml,
            @RequestParam(required = false) @Nullable Integer brand) {
        var outcome =
                subscribing.subscribe(
                        sight, brand(sight, brand), opml == null ? new byte[0] : opml);
        return new SubscribedJson(
                outcome.results().stream().map(SubscriptionsApi::item).toList(),
                outcome.connected(),
                outcome.duplicates(),
                outcome.skipped(),
                outcome.cut());
    }

    private Brand brand(Sight sight, @Nullable Integer number) {
        if (number != null) {
            return brands.find(number, sight)
                    .orElseThrow(
                            () ->
                                    new Refused(
                                            new NetworksRefusal.UnknownBrand(
                                                    String.valueOf(number))));
        }
        var seen = brands.list(sight);
        if (seen.size() != 1) {
            throw new Refused(new NetworksRefusal.BrandMissing());
        }
        return seen.getFirst();
    }

    private static SubscribedFeed item(Subscribing.Result result) {
        var channel = result.channel();
        var refusal = result.refusal();
        return new SubscribedFeed(
                result.title(),
                result.url().toString(),
                channel == null ? null : channel.number(),
                refusal == null ? null : refusal.getClass().getSimpleName());
    }
}
