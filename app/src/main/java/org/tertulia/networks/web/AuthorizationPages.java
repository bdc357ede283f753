package org.tertulia.networks.web;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Authorizable;
import org.tertulia.networks.Authorization;
import org.tertulia.networks.Authorizations;
import org.tertulia.networks.Authorizing;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Holder;
import org.tertulia.networks.Networks;
import org.tertulia.networks.NetworksRefusal;
import org.tertulia.networks.Seeking;
import org.tertulia.networks.SigningIn;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/**
 * The way to a network's own page and back. A page of ours stands before it: a form may not lead to
 * another site, a link may, and a person should know where they go.
 */
@Controller
@RequestMapping("/channels")
class AuthorizationPages {

    private final Networks networks;
    private final Channels channels;
    private final Authorizing authorizing;
    private final Authorizations authorizations;
    private final Seeking seeking;
    private final SigningIn signingIn;
    private final ConnectScreen screen;

    AuthorizationPages(
            Networks networks,
            Channels channels,
            Authorizing authorizing,
            Authorizations authorizations,
            Seeking seeking,
            SigningIn signingIn,
            ConnectScreen screen) {
        this.networks = networks;
        this.channels = channels;
        this.authorizing = authorizing;
        this.authorizations = authorizations;
        this.seeking = seeking;
        this.signingIn = signingIn;
        this.screen = screen;
    }

    /** Where networks send people back. */
    static URI back() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/channels/authorized")
                .build()
                .toUri();
    }

    @GetMapping("/authorizations/{id}")
    Html show(Sight sight, Page page, HttpSession session, @PathVariable UUID id) {
        var authorization = find(sight, session, id);
        var door = authorization.door();
        if (door == null) {
            var given = authorization.given();
            var found = seeking.seek(authorization.network(), given);
            return screen.found(sight, page, authorization.network(), given, found, id);
        }
        var view =
                new AuthorizationView(
                        networks.label(authorization.network()), door, cancelled(authorization));
        var titled = page.at(Place.CHANNELS).titled(page.t("networks.authorization.title"));
        return out -> JteauthorizationGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** The person is back from the network, with a code or without. */
    @GetMapping("/authorized")
    Redirect back(
            Sight sight,
            HttpSession session,
            @RequestParam(required = false) @Nullable UUID state,
            @RequestParam(required = false) @Nullable String code) {
        if (state == null) {
            throw new Refused(new NetworksRefusal.AuthorizationGone());
        }
        var outside = find(sight, session, state);
        if (code == null || code.isBlank()) {
            authorizations.remove(state);
            return Redirect.to(cancelled(outside)).warning("networks.authorization.denied");
        }
        var inside = authorizing.enter(holder(sight, session), outside, code);
        var again = inside.channel();
        if (again == null) {
            return Redirect.to("/channels/authorizations/" + inside.id());
        }
        authorizations.remove(inside.id());
        return signedIn(sight, number(again), inside.network(), inside.given());
    }

    /** By a token that was pasted, or by way of the network's page. */
    @PostMapping("/{number}/sign-in")
    Redirect signIn(
            Sight sight,
            HttpSession session,
            @PathVariable int number,
            @RequestParam Map<String, String> typed) {
        var channel = channels.find(sight, number);
        var network = authorizable(channel);
        var given = new HashMap<>(typed);
        given.putAll(network.given(channel));
        var fitting = seeking.fitting(channel.network(), given);
        if (network.letsIn(fitting)) {
            return signedIn(sight, number, channel.network(), fitting);
        }
        var id =
                authorizing.begin(
                        holder(sight, session), channel.network(), fitting, channel.id(), back());
        return Redirect.to("/channels/authorizations/" + id);
    }

    private Redirect signedIn(Sight sight, int number, String network, Map<String, String> given) {
        if (seeking.seek(network, given) instanceof Found.Ready ready) {
            signingIn.signIn(sight, number, ready);
        }
        return Redirect.to("/channels/" + number).saying("networks.channel.signedIn");
    }

    private Authorization find(Sight sight, HttpSession session, UUID id) {
        return authorizations
                .find(holder(sight, session), id)
                .orElseThrow(() -> new Refused(new NetworksRefusal.AuthorizationGone()));
    }

    private String cancelled(Authorization authorization) {
        var channel = authorization.channel();
        return channel == null
                ? "/channels/new/" + authorization.network()
                : "/channels/" + number(channel);
    }

    private int number(ChannelId id) {
        var channel = channels.known(List.of(id)).get(id);
        if (channel == null) {
            throw new NotFound("channel:" + id);
        }
        return channel.number();
    }

    private Authorizable authorizable(Channel channel) {
        return networks.connectable(channel.network())
                .filter(Authorizable.class::isInstance)
                .map(Authorizable.class::cast)
                .orElseThrow(() -> new NotFound("sign-in:" + channel.number()));
    }

    private static Holder holder(Sight sight, HttpSession session) {
        return Holder.of(sight.who().id(), session.getId());
    }
}
