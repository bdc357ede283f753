package org.tertulia.networks.mastodon;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.networks.http.Fetched;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.http.Request;
import org.tertulia.networks.secrets.Secret;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks with servers, and keeps account of what each still takes. */
@Component
class Wire {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ERROR = 300;
    private static final Duration USUAL_WINDOW = Duration.ofMinutes(5);

    private final GuardedClient client;
    private final Clock clock;
    private final ConcurrentMap<String, Budget> budgets = new ConcurrentHashMap<>();

    Wire(GuardedClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Who asks: an account on a server, or nobody yet. */
    record Caller(String server, String account, @Nullable Secret token) {}

    /** {@code path} begins with a slash and is asked of the caller's own server. */
    Reply get(Caller caller, String path) {
        return ask(caller, Request.get(caller.server() + path));
    }

    Reply post(Caller caller, String path, JsonNode body, @Nullable String key) {
        var bytes = JSON.writeValueAsBytes(body);
        var request = Request.post(caller.server() + path, "application/json", bytes);
        return ask(caller, key == null ? request : request.with("Idempotency-Key", key));
    }

    /** {@code type} is the form's own, with its boundary. */
    Reply bring(Caller caller, String path, String type, byte[] form) {
        return ask(caller, Request.post(caller.server() + path, type, form));
    }

    /** Until the server takes something again. */
    Duration pause(Caller caller) {
        var now = clock.instant();
        return Duration.between(now, budget(caller).reset(now));
    }

    Budget budget(Caller caller) {
        return budgets.computeIfAbsent(caller.server() + " " + caller.account(), _ -> new Budget());
    }

    private Reply ask(Caller caller, Request bare) {
        var token = caller.token();
        var request = bare.with("Accept", "application/json");
        var signed =
                token == null ? request : request.with("Authorization", "Bearer " + token.reveal());
        return switch (client.fetch(signed)) {
            case Fetched.Unreachable nothing -> new Reply.Silence(nothing);
            case Fetched.Answer answer -> told(caller, answer);
        };
    }

    private Reply told(Caller caller, Fetched.Answer answer) {
        var now = clock.instant();
        var budget = budget(caller);
        budget.note(answer.headers(), now);
        if (answer.status() == 429) {
            budget.exhausted(again(answer, now));
        }
        var body = body(answer);
        if (!answer.successful()) {
            return new Reply.No(answer.status(), error(body), answer.headers());
        }
        return body == null
                ? new Reply.Garbled(answer.status())
                : new Reply.Said(body, answer.headers(), answer.finalUri());
    }

    private static Instant again(Fetched.Answer answer, Instant now) {
        var after = answer.header("Retry-After").orElse("");
        if (after.matches("\\d{1,4}")) {
            return now.plusSeconds(Long.parseLong(after));
        }
        try {
            var reset = Instant.parse(answer.header("X-RateLimit-Reset").orElse(""));
            return reset.isAfter(now.plus(USUAL_WINDOW)) ? now.plus(USUAL_WINDOW) : reset;
        } catch (DateTimeParseException e) {
            return now.plus(USUAL_WINDOW);
        }
    }

    private static @Nullable JsonNode body(Fetched.Answer answer) {
        try {
            var read = JSON.readTree(answer.body());
            return read.isObject() || read.isArray() ? read : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String error(@Nullable JsonNode body) {
        var said = body == null ? "" : body.path("error").asString("");
        return said.length() <= ERROR ? said : said.substring(0, ERROR);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
