package org.tertulia.inbox.satisfaction.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.satisfaction.Asking;
import org.tertulia.inbox.satisfaction.Askings;
import org.tertulia.inbox.satisfaction.ChangingAsking;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.Shown;

/** {@code /satisfaction/settings}: where we ask. */
@Controller
@RequestMapping(AskingPages.PATH)
class AskingPages {

    static final String PATH = "/satisfaction/settings";

    private final Askings askings;
    private final ChangingAsking changing;
    private final Brands brands;
    private final Channels channels;
    private final Voices voices;

    AskingPages(
            Askings askings,
            ChangingAsking changing,
            Brands brands,
            Channels channels,
            Voices voices) {
        this.askings = askings;
        this.changing = changing;
        this.brands = brands;
        this.channels = channels;
        this.voices = voices;
    }

    /** What was typed for a brand, where it comes back. */
    private record Typed(
            int brand, String days, boolean sends, Set<Integer> channels, String wrong) {}

    @GetMapping
    Html show(Sight sight, Page page) {
        return html(sight, page, null);
    }

    @PostMapping("/{brand:[0-9]{1,9}}")
    Object set(
            Sight sight,
            Page page,
            @PathVariable int brand,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "false") boolean sends,
            @RequestParam(required = false) @Nullable Set<Integer> channel) {
        var known = brands.find(brand, sight).orElseThrow(() -> new NotFound("brand:" + brand));
        var chosen = channel == null ? Set.<Integer>of() : numbers(channel);
        var typed = days.strip();
        try {
            var many = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
            changing.ask(sight, known, chosen, many, sends);
            return Redirect.to(PATH)
                    .saying(
                            chosen.isEmpty()
                                    ? "inbox.satisfaction.asking.off"
                                    : "inbox.satisfaction.asking.on",
                            known.name());
        } catch (Refused refused) {
            var again =
                    new Typed(
                            brand,
                            Shown.beginning(typed),
                            sends,
                            new HashSet<>(chosen),
                            page.t(refused.refusal()));
            return ResponseEntity.unprocessableContent().body(html(sight, page, again));
        }
    }

    /** A field that was sent empty is none. */
    private static Set<Integer> numbers(Set<Integer> given) {
        return given.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Html html(Sight sight, Page page, @Nullable Typed typed) {
        var all = channels.all(sight);
        var view =
                new AskingView(
                        brands.list(sight).stream()
                                .map(brand -> ours(sight, brand, all, typed))
                                .toList(),
                        typed == null ? 0 : typed.brand(),
                        typed == null ? "" : typed.wrong());
        var titled = page.at(Place.INBOX).titled(page.t("inbox.satisfaction.asking"));
        return out -> JteaskingGenerated.render(out, Html.PLAIN, titled, view);
    }

    private AskingView.Ours ours(
            Sight sight, Brand brand, List<Channel> all, @Nullable Typed typed) {
        var asking = askings.of(sight, brand.id());
        var again = typed != null && typed.brand() == brand.number() ? typed : null;
        return new AskingView.Ours(
                brand.number(),
                brand.name(),
                again == null ? String.valueOf(asking.days()) : again.days(),
                again == null ? asking.sends() : again.sends(),
                all.stream()
                        .filter(channel -> channel.brand().equals(brand.id()))
                        .filter(Channel::managed)
                        .filter(channel -> voices.on(channel.id()).speaks())
                        .map(channel -> speaking(channel, asking, again))
                        .toList());
    }

    private static AskingView.Speaking speaking(
            Channel channel, Asking asking, @Nullable Typed again) {
        return new AskingView.Speaking(
                channel.number(),
                channel.network(),
                channel.name(),
                again == null
                        ? asking.channels().contains(channel.id())
                        : again.channels().contains(channel.number()));
    }
}
