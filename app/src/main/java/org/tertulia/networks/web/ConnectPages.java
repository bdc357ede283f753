package org.tertulia.networks.web;

import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Authorizable;
import org.tertulia.networks.Authorizations;
import org.tertulia.networks.Authorizing;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connecting;
import org.tertulia.networks.Holder;
import org.tertulia.networks.Networks;
import org.tertulia.networks.NetworksRefusal;
import org.tertulia.networks.Seeking;
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
    private final Authorizing authorizing;
    private final Authorizations authorizations;
    private final BrandChoice brandChoice;
    private final ConnectScreen screen;

    ConnectPages(
            Networks networks,
            Seeking seeking,
            Connecting connecting,
            Authorizing authorizing,
            Authorizations authorizations,
            BrandChoice brandChoice,
            ConnectScreen screen) {
        this.networks = networks;
        this.seeking = seeking;
        this.connecting = connecting;
        this.authorizing = authorizing;
        this.authorizations = authorizations;
        this.brandChoice = brandChoice;
        this.screen = screen;
    }

    @GetMapping
    Html choose(Page page) {
        var titled = page.at(Place.CHANNELS).titled(page.t("networks.connect.title"));
        return out -> JtechooseGenerated.render(out, Html.PLAIN, titled, networks.connectable());
    }

    @GetMapping("/{network}")
    Html ask(Sight sight, Page page, @PathVariable String network) {
        return screen.asking(sight, page, network);
    }

    /** Goes and looks, or leads to the network's own page; connects nothing. */
    @PostMapping("/{network}")
    Object seek(
            Sight sight,
            Page page,
            HttpSession session,
            @PathVariable String network,
            @RequestParam Map<String, String> given) {
        var holder = Holder.of(sight.who().id(), session.getId());
        try {
            var fitting = seeking.fitting(network, given);
            if (networks.connectable(network).orElse(null) instanceof Authorizable authorizable
                    && !authorizable.letsIn(fitting)) {
                var id =
                        authorizing.begin(
                                holder, network, fitting, null, AuthorizationPages.back());
                return Redirect.to("/channels/authorizations/" + id);
            }
            var found = seeking.seek(network, given);
            var kept =
                    found instanceof Found.Ready ready && !ready.secrets().isEmpty()
                            ? authorizations.keep(holder, network, fitting)
                            : null;
            return screen.found(sight, page, network, given, found, kept);
        } catch (Refused refused) {
            return invalid(screen.refused(sight, page, network, given, refused.refusal()));
        }
    }

    /** Connects what was found; it is looked at once more, since it may have changed meanwhile. */
    @PostMapping("/{network}/channel")
    Object connect(
            Sight sight,
            Page page,
            HttpSession session,
            @PathVariable String network,
            @RequestParam(required = false) @Nullable UUID authorization,
            @RequestParam Map<String, String> typed) {
        var given = new HashMap<>(typed);
        try {
            if (authorization != null) {
                given.putAll(kept(sight, session, authorization));
            }
            return switch (seeking.seek(network, given)) {
                case Found.Ready ready ->
                        connected(sight, page, network, given, ready, authorization);
                case Found.Several several ->
                        screen.found(sight, page, network, given, several, null);
            };
        } catch (Refused refused) {
            return invalid(screen.refused(sight, page, network, given, refused.refusal()));
        }
    }

    private Map<String, String> kept(Sight sight, HttpSession session, UUID authorization) {
        return authorizations
                .find(Holder.of(sight.who().id(), session.getId()), authorization)
                .filter(found -> found.door() == null && found.channel() == null)
                .orElseThrow(() -> new Refused(new NetworksRefusal.AuthorizationGone()))
                .given();
    }

    private Object connected(
            Sight sight,
            Page page,
            String network,
            Map<String, String> given,
            Found.Ready ready,
            @Nullable UUID authorization) {
        try {
            var channel = connect(sight, network, given, ready);
            if (authorization != null) {
                authorizations.remove(authorization);
            }
            return Redirect.to("/channels/" + channel.number())
                    .saying("networks.connect.done", channel.name());
        } catch (Refused refused) {
            var refusal = refused.refusal();
            return invalid(
                    screen.unfit(sight, page, network, given, ready, authorization, refusal));
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

    private static ResponseEntity<Html> invalid(Html html) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(html);
    }
}
