package org.tertulia.networks.mastodon;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Mastodon server of ours, over real HTTP: pages, idempotency keys and limits as a real one has
 * them, faults as the test writes them. Its journal says what it accepted.
 */
public final class MastodonServer implements AutoCloseable {

    static final String TOKEN = "token-of-olmo";

    private static final String MULTIPART = "multipart/form-data";
    private static final Pattern PART =
            Pattern.compile("(?s)name=\"(\\w+)\".*?\r\n\r\n(.*?)\r\n--");

    final Fediverse fediverse;
    final Contract contract = new Contract();
    final List<Accepted> journal = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final Set<String> tokens = ConcurrentHashMap.newKeySet();
    final Set<String> lacking = ConcurrentHashMap.newKeySet();
    final Set<String> scopes = ConcurrentHashMap.newKeySet();
    final Map<String, Registered> apps = new ConcurrentHashMap<>();
    final Map<String, ObjectNode> byKey = new ConcurrentHashMap<>();
    final Map<String, ObjectNode> media = new ConcurrentHashMap<>();
    final List<String> brought = new CopyOnWriteArrayList<>();

    /** So often a file is not ready yet. */
    volatile int preparing;

    volatile int characters = 500;
    volatile int pageSize = 80;

    /** How far back a list goes, newest first. */
    volatile int shown = Integer.MAX_VALUE;

    volatile @Nullable Limit limit;
    volatile boolean streaming;
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final List<OutputStream> streams = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** A status that the server took. */
    record Accepted(String key, ObjectNode status) {}

    /** What {@code X-RateLimit-*} says. */
    record Limit(int limit, int remaining, Instant reset) {}

    /** A program that registered. */
    record Registered(String secret, String redirect) {}

    /** Once: {@code status} is answered, or the connection ends where it is 0. */
    record Fault(String method, String path, int status, boolean after, String body) {}

    public MastodonServer(Instant start) {
        fediverse = new Fediverse(start);
        tokens.add(TOKEN);
        scopes.addAll(List.of("read", "write"));
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The token that lets Olmo in. */
    public String token() {
        return TOKEN;
    }

    /** Somebody speaks to Olmo. */
    public void mentions(String acct, String text) {
        fediverse.mention(acct, text, "public", null);
    }

    /** The next answer is none that it takes. */
    public void refusesNext() {
        fail("POST", "/api/v1/statuses", 422, false);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next such request gets this status; {@code after} it was carried out. */
    void fail(String method, String path, int status, boolean after) {
        faults.add(new Fault(method, path, status, after, "{\"error\":\"no\"}"));
    }

    void fail(String method, String path, int status, boolean after, String body) {
        faults.add(new Fault(method, path, status, after, body));
    }

    /** Tells those who listen. */
    void emit(String event, String data) {
        for (var stream : streams) {
            try {
                stream.write(
                        "event: %s\ndata: %s\n\n"
                                .formatted(event, data)
                                .getBytes(StandardCharsets.UTF_8));
                stream.flush();
            } catch (IOException e) {
                streams.remove(stream);
            }
        }
    }

    int listeners() {
        return streams.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        var path = exchange.getRequestURI().getPath();
        var query = query(exchange.getRequestURI().getRawQuery());
        asked.add(method + " " + exchange.getRequestURI());
        var bytes = exchange.getRequestBody().readAllBytes();
        var form = exchange.getRequestHeaders().getFirst("Content-Type");
        var type = form != null && form.startsWith(MULTIPART) ? MULTIPART : "application/json";
        var body =
                bytes.length == 0
                        ? null
                        : type.equals(MULTIPART) ? form(bytes) : Fediverse.JSON.readTree(bytes);
        contract.asked(method, path, List.copyOf(query.keySet()), type, body);
        var fault =
                faults.stream()
                        .filter(f -> f.method.equals(method) && path.startsWith(f.path))
                        .findFirst()
                        .orElse(null);
        if (fault != null) {
            faults.remove(fault);
            if (fault.after()) {
                var _ = answer(exchange, method, path, query, body);
            }
            exchange.getResponseHeaders().remove("Link");
            if (fault.status() == 0) {
                exchange.close();
            } else {
                send(exchange, fault.status(), fault.body());
            }
            return;
        }
        if (path.startsWith("/api/v1/streaming/user") && streaming && signedIn(exchange)) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            var out = exchange.getResponseBody();
            out.write(":)\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            streams.add(out);
            return;
        }
        if (path.equals("/oauth/authorize")) {
            ask(exchange, query);
            return;
        }
        var answer = answer(exchange, method, path, query, body);
        contract.answered(method, path, answer.status(), answer.body());
        send(exchange, answer.status(), Fediverse.JSON.writeValueAsString(answer.body()));
    }

    /** The page on which a person says yes. */
    private static void ask(HttpExchange exchange, Map<String, String> query) throws IOException {
        var back =
                "%s?code=code-of-%s&amp;state=%s"
                        .formatted(
                                query.get("redirect_uri"),
                                query.get("client_id"),
                                query.get("state"));
        var page =
                "<!doctype html><title>Mastodon</title><link rel=icon href=\"data:,\">"
                        + "<a href=\"%s\">Authorize</a>".formatted(back);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        try (exchange) {
            exchange.sendResponseHeaders(200, page.length());
            exchange.getResponseBody().write(page.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The fields of a form, as a real server reads them. */
    private JsonNode form(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        brought.add(text);
        var form = Fediverse.JSON.createObjectNode();
        PART.matcher(text).results().forEach(part -> form.put(part.group(1), part.group(2)));
        return form;
    }

    private record Answer(int status, JsonNode body) {}

    private Answer answer(
            HttpExchange exchange,
            String method,
            String path,
            Map<String, String> query,
            @Nullable JsonNode body) {
        if (lacking.stream().anyMatch(path::startsWith)) {
            return error(404, "Record not found");
        }
        if (path.equals("/api/v2/instance")) {
            var at = streaming ? url().replace("http", "ws") : null;
            return new Answer(200, Fediverse.instance(characters, at));
        }
        if (path.equals("/api/v1/instance")) {
            return new Answer(200, Fediverse.JSON.createObjectNode().put("uri", "small.example"));
        }
        if (path.equals("/api/v1/apps")) {
            return registered(body);
        }
        if (path.equals("/oauth/token")) {
            return token(body);
        }
        if (!signedIn(exchange)) {
            return error(401, "The access token is invalid");
        }
        if (path.equals("/api/v2/media")) {
            return kept(body);
        }
        if (path.startsWith("/api/v1/media/")) {
            var one = media.get(path.replaceFirst(".*/", ""));
            return one == null ? error(404, "Record not found") : prepared(200, 206, one);
        }
        if (method.equals("POST") && path.equals("/api/v1/statuses")) {
            return accept(exchange, body);
        }
        return read(exchange, path, query);
    }

    private Answer read(HttpExchange exchange, String path, Map<String, String> query) {
        var parts = path.split("/");
        if (path.equals("/api/v1/accounts/verify_credentials")) {
            return new Answer(200, Fediverse.credentials("olmo"));
        }
        if (path.equals("/api/v1/apps/verify_credentials")) {
            var app = app("Tertulia", "", "https://tertulia.example/");
            app.remove("client_id");
            app.remove("client_secret");
            return new Answer(200, app);
        }
        if (path.equals("/api/v1/notifications")) {
            return page(exchange, Fediverse.newestFirst(fediverse.notifications), query);
        }
        if (path.startsWith("/api/v1/accounts/")) {
            return page(exchange, fediverse.by("olmo"), query);
        }
        if (path.startsWith("/api/v1/timelines/tag/")) {
            var tag = "#" + parts[parts.length - 1];
            return page(exchange, saying(tag), query);
        }
        if (path.equals("/api/v2/search")) {
            var found = Fediverse.JSON.createObjectNode();
            found.putArray("accounts");
            found.putArray("hashtags");
            var array = found.putArray("statuses");
            saying(query.getOrDefault("q", "")).forEach(array::add);
            return new Answer(200, found);
        }
        if (path.endsWith("/context")) {
            var context = Fediverse.JSON.createObjectNode();
            context.putArray("ancestors");
            var descendants = context.putArray("descendants");
            fediverse.beneath(parts[4]).forEach(descendants::add);
            return new Answer(200, context);
        }
        if (path.startsWith("/api/v1/statuses/")) {
            var status = fediverse.statuses.get(Long.parseLong(parts[4]));
            return status == null ? error(404, "Record not found") : new Answer(200, status);
        }
        return error(404, "Record not found");
    }

    private Answer kept(@Nullable JsonNode form) {
        if (form == null || !form.has("file")) {
            return error(422, "Validation failed: File can't be blank");
        }
        var id = String.valueOf(media.size() + 1);
        var one = Fediverse.picture("https://mastodon.example/" + id + ".png", null);
        one.put("id", id).put("description", form.path("description").asString(null));
        media.put(id, one);
        return prepared(200, 202, one);
    }

    /** What is still prepared has no address. */
    private Answer prepared(int ready, int not, ObjectNode media) {
        if (preparing == 0) {
            return new Answer(ready, media);
        }
        preparing--;
        return new Answer(not, media.deepCopy().putNull("url"));
    }

    private List<JsonNode> saying(String words) {
        return Fediverse.newestFirst(fediverse.statuses).stream()
                .filter(status -> status.path("content").asString().contains(words))
                .toList();
    }

    private Answer page(HttpExchange exchange, List<JsonNode> all, Map<String, String> query) {
        var most = Math.min(pageSize, Integer.parseInt(query.getOrDefault("limit", "20")));
        var min = Long.parseLong(query.getOrDefault("min_id", "0"));
        var max = Long.parseLong(query.getOrDefault("max_id", String.valueOf(Long.MAX_VALUE)));
        var fitting =
                new ArrayList<>(
                        all.stream()
                                .limit(shown)
                                .filter(item -> id(item) > min && id(item) < max)
                                .toList());
        var page =
                query.containsKey("min_id")
                        ? fitting.subList(Math.max(0, fitting.size() - most), fitting.size())
                        : fitting.subList(0, Math.min(most, fitting.size()));
        var body = Fediverse.JSON.createArrayNode();
        page.forEach(body::add);
        if (!page.isEmpty()) {
            var base = url() + exchange.getRequestURI().getPath() + "?limit=" + most;
            exchange.getResponseHeaders()
                    .set(
                            "Link",
                            "<%s&max_id=%d>; rel=\"next\", <%s&min_id=%d>; rel=\"prev\""
                                    .formatted(
                                            base, id(page.getLast()), base, id(page.getFirst())));
        }
        return new Answer(200, body);
    }

    private static long id(JsonNode item) {
        return Long.parseLong(item.path("id").asString());
    }

    private synchronized Answer accept(HttpExchange exchange, @Nullable JsonNode body) {
        var key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        var known = byKey.get(key);
        if (known != null) {
            return new Answer(200, known);
        }
        if (body == null || length(body) > characters) {
            return error(422, "Validation failed: Text character limit of 500 exceeded");
        }
        var status =
                fediverse.say(
                        "olmo",
                        html(body.path("status").asString()),
                        body.path("visibility").asString("public"),
                        body.path("in_reply_to_id").asString(null));
        for (var id : body.path("media_ids")) {
            status.withArray("media_attachments").add(media.get(id.asString()));
        }
        status.put("spoiler_text", body.path("spoiler_text").asString(""));
        status.put("language", body.path("language").asString("es"));
        byKey.put(key, status);
        journal.add(new Accepted(key, status));
        return new Answer(200, status);
    }

    /** As the server counts: links 23, mentions without their domain. */
    private static int length(JsonNode body) {
        var text = body.path("spoiler_text").asString("") + body.path("status").asString();
        var counted =
                text.replaceAll("https?://\\S+", "x".repeat(23))
                        .replaceAll("(@\\w+)@[\\w.]+", "$1");
        return counted.codePointCount(0, counted.length());
    }

    /** As the server shows it. */
    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll(
                        "@(\\w+)(@[\\w.]+)?",
                        "<span class=\"h-card\"><a>@<span>$1</span></a></span>")
                .replace("\n\n", "</p><p>")
                .replace("\n", "<br>");
    }

    private Answer registered(@Nullable JsonNode body) {
        var redirect = body == null ? "" : body.path("redirect_uris").path(0).asString("");
        var id = "client-" + apps.size();
        apps.put(id, new Registered("secret-of-" + id, redirect));
        return new Answer(200, app(id, "secret-of-" + id, redirect));
    }

    private ObjectNode app(String id, String secret, String redirect) {
        var app = Fediverse.JSON.createObjectNode();
        app.put("id", "1").put("name", "Tertulia").put("client_id", id);
        app.put("client_secret", secret).put("redirect_uri", redirect).put("vapid_key", "k");
        app.putArray("redirect_uris").add(redirect);
        var allowed = app.putArray("scopes");
        scopes.forEach(allowed::add);
        return app;
    }

    private Answer token(@Nullable JsonNode body) {
        var app = body == null ? null : apps.get(body.path("client_id").asString(""));
        if (body == null
                || app == null
                || !app.secret().equals(body.path("client_secret").asString(""))
                || !app.redirect().equals(body.path("redirect_uri").asString(""))
                || !body.path("code")
                        .asString("")
                        .equals("code-of-" + body.path("client_id").asString())
                || body.path("code_verifier").asString("").length() < 43) {
            return error(400, "invalid_grant");
        }
        tokens.add("token-by-sign-in");
        return new Answer(
                200,
                Fediverse.JSON
                        .createObjectNode()
                        .put("access_token", "token-by-sign-in")
                        .put("token_type", "Bearer")
                        .put("scope", "read write")
                        .put("created_at", 1_700_000_000));
    }

    private boolean signedIn(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null && tokens.contains(header.replaceFirst("^Bearer ", ""));
    }

    private static Answer error(int status, String sentence) {
        return new Answer(status, Fediverse.JSON.createObjectNode().put("error", sentence));
    }

    private void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var said = limit;
        if (said != null) {
            var headers = exchange.getResponseHeaders();
            headers.set("X-RateLimit-Limit", String.valueOf(said.limit()));
            headers.set("X-RateLimit-Remaining", String.valueOf(said.remaining()));
            headers.set("X-RateLimit-Reset", said.reset().toString());
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> query(@Nullable String raw) {
        var query = new LinkedHashMap<String, String>();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            var parts = pair.split("=", 2);
            query.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
