package org.tertulia.networks.web;

import org.tertulia.networks.Channel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.Connectable;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connecting;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Seeking;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** The guided way to a new channel: which network, where, what was found there, connected. */
@Controller
@RequestMapping("/channels/new")
class ConnectPages {

    private final Networks networks;
    private final Seeking seeking;
    private final Connecting connecting;
    private final BrandChoice brandChoice;
    private final Brands brands;

    ConnectPages(
            Networks networks,
            Seeking seeking,
            Connecting connecting,
            BrandChoice brandChoice,
            Brands brands) {
        this.networks = networks;
        this.seeking = seeking;
        this.connecting = connecting;
        this.brandChoice = brandChoice;
        this.brands = brands;
    }

    @GetMapping
    Html choose(Page page) {
        var titled = page.at(Place.CHANNELS).titled(page.t("networks.connect.title"));
        return out -> JtechooseGenerated.render(out, Html.PLAIN, titled, networks.connectable());
    }

    @GetMapping("/{network}")
    Html ask(Sight sight, Page page, @PathVariable String network) {
        return html(sight, page, network, Map.of(), null, null);
    }

    /** Goes and looks; connects nothing. */
    @PostMapping("/{network}")
    ResponseEntity<Html> seek(
            Sight sight,
            Page page,
            @PathVariable String network,
            @RequestParam Map<String, String> given) {
        try {
            var found = seeking.seek(network, given);
            return ResponseEntity.ok(html(sight, page, network, given, found, null));
        } catch (Refused refused) {
            return invalid(html(sight, page, network, given, null, refused.refusal()));
        }
    }

    /** Connects what was found; it is looked at once more, since it may have changed meanwhile. */
    @PostMapping("/{network}/channel")
    Object connect(
            Sight sight,
            Page page,
            @PathVariable String network,
            @RequestParam Map<String, String> given) {
        try {
            return switch (seeking.seek(network, given)) {
                case Found.Ready ready -> connected(sight, page, network, given, ready);
                case Found.Several several -> html(sight, page, network, given, several, null);
            };
        } catch (Refused refused) {
            return invalid(html(sight, page, network, given, null, refused.refusal()));
        }
    }

    private Object connected(
            Sight sight, Page page, String network, Map<String, String> given, Found.Ready ready) {
        try {
            var channel = connect(sight, network, given, ready);
            return Redirect.to("/channels/" + channel.number())
                    .saying("networks.connect.done", channel.name());
        } catch (Refused refused) {
            return invalid(html(sight, page, network, given, ready, refused.refusal()));
        }
    }

    private Channel connect(
            Sight sight, String network, Map<String, String> given, Found.Ready ready) {
        var brand = brandChoice.meant(sight, given.get("brand"));
        var role =
                given.getOrDefault("role", "").equals("managed")
                        ? ChannelRole.MANAGED
                        : ChannelRole.WATCHED;
        return connecting.connect(sight, brand, network, ready, given.get("called"), role);
    }

    private Html html(
            Sight sight,
            Page page,
            String network,
            Map<String, String> given,
            @Nullable Found found,
            @Nullable Refusal refusal) {
        var form = form(network);
        var asked = new HashMap<String, String>();
        form.fields().forEach(field -> copy(field.name(), given, asked));
        var view =
                new ConnectView(
                        network,
                        form,
                        asked,
                        new ConnectView.Answers(
                                given.get("called"), given.get("brand"), given.get("role")),
                        found,
                        refusal == null ? null : page.t(refusal),
                        brands.list(sight));
        var titled = page.at(Place.CHANNELS).titled(page.t("networks.connect.title"));
        return out -> JteconnectGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static void copy(String name, Map<String, String> from, Map<String, String> to) {
        var value = from.get(name);
        if (value != null) {
            to.put(name, value);
        }
    }

    private Connectable.Form form(String network) {
        return networks.connectable(network)
                .orElseThrow(() -> new NotFound("network:" + network))
                .form();
    }

    private static ResponseEntity<Html> invalid(Html html) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(html);
    }
}
