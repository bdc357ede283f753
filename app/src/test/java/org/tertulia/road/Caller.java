package org.tertulia.road;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API: paths are below {@code /api/v1}. */
final class Caller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String url;
    private final String token;

    /** Without a token it is a stranger. */
    Caller(String url, String token) {
        this.url = url;
        this.token = token;
    }

    Answer get(String path) {
        return send("GET", path, "application/json", new byte[0]);
    }

    Answer post(String path, Map<String, ?> body, String... headers) {
        return post(path, JsonMapper.shared().writeValueAsString(body), headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, "application/json", json.getBytes(UTF_8), headers);
    }

    /** Connects a channel; returns its id. */
    int connect(Map<String, ?> channel) {
        return post("/channels", channel).json(201).path("id").asInt();
    }

    int connectImport(String name) {
        return connect(Map.of("network", "import", "name", name));
    }

    /** Hands messages in as NDJSON. */
    Answer submit(int channel, String lines) {
        return submit(channel, lines.getBytes(UTF_8));
    }

    Answer submit(int channel, byte[] lines) {
        return send("POST", "/channels/" + channel + "/messages", "application/x-ndjson", lines);
    }

    /** All items of a list, page by page. */
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var separator = path.contains("?") ? "&" : "?";
        var page = get(path).json(200);
        page.path("items").forEach(items::add);
        while (!page.path("next").isNull()) {
            page = get(path + separator + "after=" + page.path("next").asString()).json(200);
            page.path("items").forEach(items::add);
        }
        return items;
    }

    /** The conversations of a channel, the one due first at the head. */
    List<JsonNode> conversations(int channel) {
        return all("/conversations?limit=200&channel=" + channel);
    }

    Answer send(String method, String path, String type, byte[] body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
