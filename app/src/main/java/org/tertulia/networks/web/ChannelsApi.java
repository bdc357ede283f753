package org.tertulia.networks.web;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Authorizable;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connecting;
import org.tertulia.networks.Networks;
import org.tertulia.networks.NetworksRefusal;
import org.tertulia.networks.Seeking;
import org.tertulia.networks.SigningIn;
import org.tertulia.networks.Tending;
import org.tertulia.networks.hearing.ClosingGaps;
import org.tertulia.networks.hearing.Gaps;
import org.tertulia.networks.hearing.Healths;
import org.tertulia.networks.hearing.LookingNow;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;
import org.tertulia.web.Paging;
import org.tertulia.web.Shown;

/** Channels, for programs. */
@RestController
@RequestMapping("/api/v1/channels")
class ChannelsApi {

    private final Channels channels;
    private final Healths healths;
    private final Networks networks;
    private final Seeking seeking;
    private final Connecting connecting;
    private final Tending tending;
    private final SigningIn signingIn;
    private final LookingNow lookingNow;
    private final Gaps gaps;
    private final ClosingGaps closingGaps;
    private final BrandChoice brandChoice;
    private final Brands brands;

    ChannelsApi(
            Channels channels,
            Healths healths,
            Networks networks,
            Seeking seeking,
            Connecting connecting,
            Tending tending,
            SigningIn signingIn,
            LookingNow lookingNow,
            Gaps gaps,
            ClosingGaps closingGaps,
            BrandChoice brandChoice,
            Brands brands) {
        this.channels = channels;
        this.healths = healths;
        this.networks = networks;
        this.seeking = seeking;
        this.connecting = connecting;
        this.tending = tending;
        this.signingIn = signingIn;
        this.lookingNow = lookingNow;
        this.gaps = gaps;
        this.closingGaps = closingGaps;
        this.brandChoice = brandChoice;
        this.brands = brands;
    }

    /** Oldest first; {@code after} is the {@code next} of the answer before. */
    @GetMapping
    ItemsJson<ChannelJson> list(
            Sight sight,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(defaultValue = "100") int limit) {
        var most = Paging.size(limit);
        var place = Paging.after(after);
        var names = names(sight);
        var found = channels.after(sight, place == null ? 0 : place, most + 1);
        var items =
                found.stream()
                        .limit(most)
                        .map(one -> ChannelJson.of(one, names.getOrDefault(one.brand(), "")))
                        .toList();
        return new ItemsJson<>(items, found.size() > most ? items.getLast().id() : null);
    }

    /**
     * Besides {@code network}, {@code brand}, {@code role} and {@code name}: what the network asks.
     */
    @PostMapping
    ResponseEntity<ChannelJson> connect(Sight sight, @RequestBody Map<String, Object> body) {
        var given = texts(body);
        var brand = brandChoice.meant(sight, given.get("brand"));
        var role = role(given.get("role"));
        var network = given.getOrDefault("network", "");
        return switch (seeking.seek(network, given)) {
            case Found.Ready ready -> {
                var channel =
                        connecting.connect(sight, brand, network, ready, given.get("name"), role);
                yield ResponseEntity.created(URI.create("/api/v1/channels/" + channel.number()))
                        .body(ChannelJson.of(channel, brand.name()));
            }
            case Found.Several several -> throw new Refused(several(several));
        };
    }

    @GetMapping("/{number}")
    ChannelJson show(Sight sight, @PathVariable int number) {
        return json(sight, number);
    }

    @GetMapping("/{number}/health")
    HealthJson health(Sight sight, @PathVariable int number, Page page) {
        return HealthJson.of(healths.find(sight, number), page);
    }

    @PostMapping("/{number}/look")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void look(Sight sight, @PathVariable int number) {
        lookingNow.lookNow(sight, number);
    }

    /** A new token for the same account; what the network asks in secret when it is connected. */
    @PostMapping("/{number}/sign-in")
    ChannelJson signIn(
            Sight sight, @PathVariable int number, @RequestBody Map<String, Object> body) {
        var channel = channels.find(sight, number);
        if (!(networks.of(channel) instanceof Authorizable authorizable)) {
            throw new NotFound("sign-in:" + number);
        }
        var given = new HashMap<>(texts(body));
        given.putAll(authorizable.given(channel));
        if (seeking.seek(channel.network(), given) instanceof Found.Ready ready) {
            signingIn.signIn(sight, number, ready);
        }
        return json(sight, number);
    }

    @PostMapping("/{number}/pause")
    ChannelJson pause(Sight sight, @PathVariable int number) {
        tending.pause(sight, number);
        return json(sight, number);
    }

    @PostMapping("/{number}/resumption")
    ChannelJson resume(Sight sight, @PathVariable int number) {
        tending.resume(sight, number);
        return json(sight, number);
    }

    /** The spans that it may have missed, the newest first; the latest hundred. */
    @GetMapping("/{number}/gaps")
    ItemsJson<GapJson> gaps(Sight sight, Page page, @PathVariable int number) {
        var channel = channels.find(sight, number);
        return new ItemsJson<>(
                gaps.of(sight, channel, 100).stream().map(gap -> GapJson.of(gap, page)).toList(),
                null);
    }

    /** Somebody looked on the network itself for what may have been missed. */
    @PostMapping("/{number}/gaps/closure")
    ItemsJson<GapJson> closeGaps(Sight sight, Page page, @PathVariable int number) {
        closingGaps.close(sight, number);
        return gaps(sight, page, number);
    }

    @PostMapping("/{number}/closure")
    ChannelJson close(Sight sight, @PathVariable int number) {
        tending.close(sight, number);
        return json(sight, number);
    }

    private ChannelJson json(Sight sight, int number) {
        var channel = channels.find(sight, number);
        return ChannelJson.of(channel, names(sight).getOrDefault(channel.brand(), ""));
    }

    private Map<BrandId, String> names(Sight sight) {
        return brands.list(sight).stream().collect(Collectors.toMap(Brand::id, Brand::name));
    }

    private static Map<String, String> texts(Map<String, Object> body) {
        var texts = new HashMap<String, String>();
        body.forEach(
                (name, value) -> {
                    if (value != null) {
                        texts.put(name, String.valueOf(value));
                    }
                });
        return texts;
    }

    private static @Nullable ChannelRole role(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        for (var role : ChannelRole.values()) {
            if (role.word().equals(given.strip())) {
                return role;
            }
        }
        throw new Refused(new NetworksRefusal.UnknownRole(Shown.beginning(given)));
    }

    private static NetworksRefusal several(Found.Several several) {
        List<String> addresses =
                several.offers().stream()
                        .map(offer -> offer.given().values().stream().findFirst().orElse(""))
                        .toList();
        return new NetworksRefusal.SeveralFound(String.join(", ", addresses));
    }
}
