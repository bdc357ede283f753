package org.tertulia.listening.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.listening.Fillings;
import org.tertulia.listening.Tending;
import org.tertulia.listening.Volumes;
import org.tertulia.listening.Watch;
import org.tertulia.listening.Watches;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** The watches and what each found, on the screen. */
@Controller
@RequestMapping("/watches")
class WatchPages {

    private final Watches watches;
    private final Volumes volumes;
    private final Fillings fillings;
    private final Tending tending;
    private final MentionsPanel panel;
    private final Channels channels;
    private final Brands brands;

    WatchPages(
            Watches watches,
            Volumes volumes,
            Fillings fillings,
            Tending tending,
            MentionsPanel panel,
            Channels channels,
            Brands brands) {
        this.watches = watches;
        this.volumes = volumes;
        this.fillings = fillings;
        this.tending = tending;
        this.panel = panel;
        this.channels = channels;
        this.brands = brands;
    }

    @GetMapping
    Html list(Sight sight, Page page) {
        var all = watches.all(sight);
        var pulses = volumes.pulses(sight, all, page.zone());
        var seen = brands.list(sight);
        var names = seen.stream().collect(Collectors.toMap(Brand::id, Brand::name));
        var rows =
                all.stream()
                        .map(
                                watch ->
                                        new WatchesView.Row(
                                                watch,
                                                names.getOrDefault(watch.brand(), ""),
                                                pulses.getOrDefault(
                                                        watch.id(), Volumes.Pulse.NONE)))
                        .toList();
        var view = new WatchesView(rows, seen.size() > 1, channels.all(sight).size());
        var titled = page.at(Place.LISTENING).titled(page.t("listening.watches"));
        return out -> JtewatchesGenerated.render(out, Html.PLAIN, titled, view);
    }

    @GetMapping("/{number}")
    Html show(
            Sight sight,
            Page page,
            @PathVariable int number,
            @ModelAttribute Asked asked,
            @RequestParam(required = false) @Nullable String after) {
        var watch = watches.find(sight, number);
        var view =
                new WatchView(
                        watch,
                        brand(sight, watch),
                        fillings.of(watch),
                        volumes.pulse(sight, watch, page.zone()),
                        panel.of(sight, page, "/watches/" + number, watch, asked, after));
        var titled = page.at(Place.LISTENING).titled(watch.name());
        return out -> JtewatchGenerated.render(out, Html.PLAIN, titled, view);
    }

    private String brand(Sight sight, Watch watch) {
        var seen = brands.list(sight);
        return seen.size() < 2
                ? ""
                : seen.stream()
                        .filter(brand -> brand.id().equals(watch.brand()))
                        .map(Brand::name)
                        .findFirst()
                        .orElse("");
    }

    /** How far it has looked through the past, while it does. */
    @GetMapping("/{number}/filling")
    Html filling(Sight sight, Page page, @PathVariable int number) {
        var watch = watches.find(sight, number);
        var progress = fillings.of(watch);
        return out -> JtefillingGenerated.render(out, Html.PLAIN, page, watch, progress, true);
    }

    @PostMapping("/{number}/pause")
    Redirect pause(Sight sight, @PathVariable int number) {
        tending.pause(sight, number);
        return Redirect.to("/watches/" + number).saying("listening.watch.paused");
    }

    @PostMapping("/{number}/resumption")
    Redirect resume(Sight sight, @PathVariable int number) {
        tending.resume(sight, number);
        return Redirect.to("/watches/" + number).saying("listening.watch.resumed");
    }

    @PostMapping("/{number}/retirement")
    Redirect retire(Sight sight, @PathVariable int number) {
        tending.retire(sight, number);
        return Redirect.to("/watches").saying("listening.watch.retired");
    }
}
