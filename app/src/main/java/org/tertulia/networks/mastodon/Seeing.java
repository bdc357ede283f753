package org.tertulia.networks.mastodon;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.secrets.Secret;
import tools.jackson.databind.JsonNode;

/**
 * Goes to a server with a token and sees whose it is, what it may do and what the server allows.
 */
@Component
class Seeing {

    private static final int MOST_TERMS = 10;
    private static final String WRITES = "write:statuses";

    private final Wire wire;

    Seeing(Wire wire) {
        this.wire = wire;
    }

    Found.Ready see(String server, Secret token, String terms) {
        var stranger = new Wire.Caller(server, "", null);
        var instance = instance(stranger);
        var caller = new Wire.Caller(server, "", token);
        var account = said(caller, "/api/v1/accounts/verify_credentials");
        var home = allowed(caller, home(server, instance, account, terms(terms)));
        return new Found.Ready(
                home.looksAround() ? String.join(", ", home.terms()) : "@" + home.handle(),
                home.settings(),
                home.looksAround()
                        ? home.handle() + " " + String.join(",", home.terms())
                        : home.handle(),
                String.valueOf(URI.create(server).getHost()),
                sample(caller, home),
                Map.of(MastodonNetwork.TOKEN, token));
    }

    private Instance instance(Wire.Caller stranger) {
        var host = String.valueOf(URI.create(stranger.server()).getHost());
        return switch (Instance.ask(wire, stranger)) {
            case Reply.Said said -> Instance.of(said.body(), host);
            case Reply.No _, Reply.Garbled _ -> throw notMastodon(stranger);
            case Reply.Silence silence -> throw notReached(silence);
        };
    }

    private JsonNode said(Wire.Caller caller, String path) {
        return switch (wire.get(caller, path)) {
            case Reply.Said said -> said.body();
            case Reply.No no when no.status() == 401 || no.status() == 403 ->
                    throw new Refused(new MastodonRefusal.TokenRefused(host(caller)));
            case Reply.No _, Reply.Garbled _ -> throw notMastodon(caller);
            case Reply.Silence silence -> throw notReached(silence);
        };
    }

    private static Home home(
            String server, Instance instance, JsonNode account, List<String> terms) {
        var nameless =
                new Home(
                        server,
                        instance.domain(),
                        account.path("id").asString(""),
                        "",
                        account.path("url").asString(server),
                        instance.characters(),
                        instance.perLink(),
                        instance.streaming(),
                        terms,
                        instance.files());
        var handle = nameless.handle(account.path("acct").asString(""));
        if (handle.isEmpty() || nameless.accountId().isEmpty()) {
            throw new Refused(new MastodonRefusal.NotMastodon(server));
        }
        return new Home(
                server,
                nameless.domain(),
                nameless.accountId(),
                handle,
                nameless.url(),
                nameless.characters(),
                nameless.charactersPerLink(),
                nameless.streaming(),
                terms,
                nameless.files());
    }

    static List<String> terms(String typed) {
        return Arrays.stream(typed.split("[,\\n]"))
                .map(String::strip)
                .filter(term -> !term.isEmpty() && !term.equals("#"))
                .distinct()
                .limit(MOST_TERMS)
                .toList();
    }

    /** Newer servers tell what the program was registered for; older ones are believed. */
    private Home allowed(Wire.Caller caller, Home home) {
        if (!(wire.get(caller, "/api/v1/apps/verify_credentials") instanceof Reply.Said said)
                || !said.body().path("scopes").isArray()) {
            return home;
        }
        var scopes = new HashSet<String>();
        said.body().path("scopes").forEach(scope -> scopes.add(scope.asString("")));
        for (var needed : needed(home)) {
            if (!holds(scopes, needed)) {
                throw new Refused(new MastodonRefusal.ScopeMissing(needed));
            }
        }
        return holds(scopes, WRITES) ? home : home.silent();
    }

    private static boolean holds(Set<String> scopes, String needed) {
        return scopes.contains(needed) || scopes.contains(needed.replaceFirst(":.*", ""));
    }

    private static Set<String> needed(Home home) {
        return home.looksAround()
                ? Set.of("read:statuses")
                : Set.of("read:notifications", "read:statuses", WRITES);
    }

    private List<NetworkItem> sample(Wire.Caller caller, Home home) {
        var source = Source.of(home).getFirst();
        if (!(wire.get(caller, source.path()) instanceof Reply.Said said)) {
            return List.of();
        }
        var reading = new StatusReading(home);
        var items = source.items(said.body());
        var sample = new ArrayList<NetworkItem>();
        for (var item : items == null ? List.<JsonNode>of() : items) {
            var status = source.status(item);
            if (status != null && sample.size() < 3 && status.path("id").isString()) {
                sample.add(reading.said(status));
            }
        }
        return sample;
    }

    private static Refused notMastodon(Wire.Caller caller) {
        return new Refused(new MastodonRefusal.NotMastodon(host(caller)));
    }

    static Refused notReached(Reply.Silence silence) {
        var why = silence.why();
        return new Refused(new MastodonRefusal.ServerNotReached(why.detail(), why.key()));
    }

    private static String host(Wire.Caller caller) {
        return String.valueOf(URI.create(caller.server()).getHost());
    }
}
