package org.tertulia.networks.mastodon;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Authorizable.Door;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Registers us at a server and leads a person through its door: by code, with PKCE (RFC 7636). */
@Component
class Entering {

    /** No more than what is done. */
    private static final String SCOPES =
            "read:accounts read:notifications read:search read:statuses write:media write:statuses";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Wire wire;
    private final SecureRandom random = new SecureRandom();

    Entering(Wire wire) {
        this.wire = wire;
    }

    Door door(Map<String, String> given, URI back, String state) {
        var server = Origin.of(given.getOrDefault("server", ""));
        var app = registered(new Wire.Caller(server, "", null), back);
        var verifier = verifier();
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", app.path("client_id").asString(""));
        asked.put("redirect_uri", back.toString());
        asked.put("scope", SCOPES);
        asked.put("state", state);
        asked.put("code_challenge", challenge(verifier));
        asked.put("code_challenge_method", "S256");
        var query =
                asked.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + Wire.encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
        var kept = new HashMap<String, String>();
        kept.put("server", server);
        kept.put("terms", given.getOrDefault("terms", ""));
        kept.put("clientId", app.path("client_id").asString(""));
        kept.put("clientSecret", app.path("client_secret").asString(""));
        kept.put("verifier", verifier);
        kept.put("back", back.toString());
        return new Door(URI.create(server + "/oauth/authorize?" + query), kept);
    }

    /** Older servers take one address only, as a text. */
    private JsonNode registered(Wire.Caller stranger, URI back) {
        var app =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("client_name", "Tertulia")
                        .put("scopes", SCOPES);
        app.putArray("redirect_uris").add(back.toString());
        var reply = wire.post(stranger, "/api/v1/apps", app, null);
        if (reply instanceof Reply.No no && (no.status() == 400 || no.status() == 422)) {
            app.put("redirect_uris", back.toString());
            reply = wire.post(stranger, "/api/v1/apps", app, null);
        }
        return said(stranger, reply, "client_id");
    }

    Map<String, String> enter(Map<String, String> kept, String code) {
        var server = kept.getOrDefault("server", "");
        var stranger = new Wire.Caller(server, "", null);
        var body =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("grant_type", "authorization_code")
                        .put("code", code)
                        .put("client_id", kept.getOrDefault("clientId", ""))
                        .put("client_secret", kept.getOrDefault("clientSecret", ""))
                        .put("redirect_uri", kept.getOrDefault("back", ""))
                        .put("code_verifier", kept.getOrDefault("verifier", ""));
        var token = said(stranger, wire.post(stranger, "/oauth/token", body, null), "access_token");
        return Map.of(
                "server",
                server,
                "terms",
                kept.getOrDefault("terms", ""),
                MastodonNetwork.TOKEN,
                token.path("access_token").asString(""));
    }

    private static JsonNode said(Wire.Caller stranger, Reply reply, String needed) {
        var host = String.valueOf(URI.create(stranger.server()).getHost());
        return switch (reply) {
            case Reply.Said said when said.body().path(needed).isString() -> said.body();
            case Reply.Said _, Reply.Garbled _ ->
                    throw new Refused(new MastodonRefusal.NotMastodon(host));
            case Reply.No no ->
                    throw new Refused(new MastodonRefusal.SignInRefused(host, no.status()));
            case Reply.Silence silence -> throw Seeing.notReached(silence);
        };
    }

    private String verifier() {
        var bytes = new byte[48];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
