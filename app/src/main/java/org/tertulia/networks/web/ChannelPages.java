package org.tertulia.networks.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Authorizable;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Connectable;
import org.tertulia.networks.Looking;
import org.tertulia.networks.Network;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Speaking;
import org.tertulia.networks.Submittable;
import org.tertulia.networks.Tending;
import org.tertulia.networks.hearing.ClosingGaps;
import org.tertulia.networks.hearing.Gaps;
import org.tertulia.networks.hearing.Healths;
import org.tertulia.networks.hearing.LookingNow;
import org.tertulia.networks.hearing.Rank;
import org.tertulia.networks.upload.Uploads;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** The channels and how they are, on the screen. */
@Controller
@RequestMapping("/channels")
class ChannelPages {

    private static final int SHOWN = 100;
    private static final int UPLOADS_SHOWN = 10;
    private static final int GAPS_SHOWN = 10;

    private final Healths healths;
    private final Networks networks;
    private final Brands brands;
    private final Uploads uploads;
    private final Tending tending;
    private final LookingNow lookingNow;
    private final Gaps gaps;
    private final ClosingGaps closingGaps;

    ChannelPages(
            Healths healths,
            Networks networks,
            Brands brands,
            Uploads uploads,
            Tending tending,
            LookingNow lookingNow,
            Gaps gaps,
            ClosingGaps closingGaps) {
        this.healths = healths;
        this.networks = networks;
        this.brands = brands;
        this.uploads = uploads;
        this.tending = tending;
        this.lookingNow = lookingNow;
        this.gaps = gaps;
        this.closingGaps = closingGaps;
    }

    /** {@code closed} shows those that were closed instead. */
    @GetMapping
    Html list(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String after) {
        var seen = brands.list(sight);
        var names = seen.stream().collect(Collectors.toMap(Brand::id, Brand::name));
        var from = Rank.parse(after);
        var found = healths.page(sight, closed, from, SHOWN);
        var rows =
                found.items().stream()
                        .map(
                                health ->
                                        new ChannelsView.Row(
                                                health,
                                                names.getOrDefault(health.channel().brand(), ""),
                                                networks.label(health.channel().network()),
                                                networks.icon(health.channel().network())))
                        .toList();
        var view =
                new ChannelsView(
                        rows,
                        closed,
                        healths.closed(sight),
                        seen.size() > 1,
                        from.orElse(null),
                        found.next());
        var titled = page.at(Place.CHANNELS).titled(page.t("networks.channels.title"));
        return out -> JtechannelsGenerated.render(out, Html.PLAIN, titled, view);
    }

    @GetMapping("/{number}")
    Html show(Sight sight, Page page, @PathVariable int number) {
        return html(sight, page, number, "", Mistake.NONE);
    }

    private Html html(Sight sight, Page page, int number, String renamed, Mistake wrong) {
        var health = healths.find(sight, number);
        var channel = health.channel();
        var network = networks.of(channel);
        var takesFiles = network instanceof Submittable;
        var view =
                new ChannelView(
                        health,
                        brands.find(channel.brand(), sight).map(Brand::name).orElse(""),
                        networks.label(channel.network()),
                        networks.icon(channel.network()),
                        address(channel),
                        networks.room(channel),
                        networks.controls(channel),
                        network instanceof Looking,
                        network instanceof Speaking speaking && !speaking.speaks(channel),
                        keys(network),
                        takesFiles,
                        takesFiles ? uploads.of(sight, channel, UPLOADS_SHOWN) : List.of(),
                        gaps.of(sight, channel, GAPS_SHOWN),
                        api(channel),
                        renamed,
                        wrong);
        var titled = page.at(Place.CHANNELS).titled(channel.name());
        return out -> JtechannelGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static String api(Channel channel) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/v1/channels/" + channel.number() + "/messages")
                .toUriString();
    }

    private static List<Connectable.Field> keys(Network network) {
        return network instanceof Authorizable authorizable
                ? authorizable.form().fields().stream()
                        .filter(field -> field.kind() == Connectable.Field.Kind.SECRET)
                        .toList()
                : List.of();
    }

    private static @Nullable String address(Channel channel) {
        var url = channel.settings().path("url").asString("");
        return url.startsWith("http://") || url.startsWith("https://") ? url : null;
    }

    @PostMapping("/{number}/look")
    Redirect look(Sight sight, @PathVariable int number) {
        lookingNow.lookNow(sight, number);
        return Redirect.to("/channels/" + number).saying("networks.channel.looking");
    }

    @PostMapping("/{number}/name")
    Object rename(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String name) {
        try {
            tending.rename(sight, number, name);
            return Redirect.to("/channels/" + number).saying("networks.channel.renamed");
        } catch (Refused refused) {
            var wrong = new Mistake("name", page.t(refused.refusal()));
            return ResponseEntity.unprocessableContent()
                    .body(html(sight, page, number, name, wrong));
        }
    }

    @PostMapping("/{number}/pause")
    Redirect pause(Sight sight, @PathVariable int number) {
        tending.pause(sight, number);
        return Redirect.to("/channels/" + number).saying("networks.channel.paused");
    }

    @PostMapping("/{number}/resumption")
    Redirect resume(Sight sight, @PathVariable int number) {
        tending.resume(sight, number);
        return Redirect.to("/channels/" + number).saying("networks.channel.resumed");
    }

    /** Somebody looked on the network itself for what may have been missed. */
    @PostMapping("/{number}/gaps/closure")
    Redirect closeGaps(Sight sight, @PathVariable int number) {
        closingGaps.close(sight, number);
        return Redirect.to("/channels/" + number).saying("networks.gap.closed");
    }

    @PostMapping("/{number}/closure")
    Redirect close(Sight sight, @PathVariable int number) {
        tending.close(sight, number);
        return Redirect.to("/channels").saying("networks.channel.closed");
    }
}
