package org.tertulia.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real web server whose pages a test writes. */
public final class Site implements AutoCloseable {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> pages = new ConcurrentHashMap<>();
    private final HttpServer server;

    private record Answer(int status, byte[] body, Map<String, String> headers) {}

    public Site() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public void page(String path, String type, String body) {
        page(path, 200, body, Map.of("Content-Type", type));
    }

    public void page(String path, int status, String body, Map<String, String> headers) {
        pages.put(path, new Answer(status, body.getBytes(StandardCharsets.UTF_8), headers));
    }

    /** How often this path was answered with this status. */
    public long answered(String path, int status) {
        return asked.stream().filter((status + " " + path)::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var page = pages.getOrDefault(path, new Answer(404, new byte[0], Map.of()));
            var etag = page.headers().get("ETag");
            page.headers().forEach(exchange.getResponseHeaders()::add);
            if (etag != null
                    && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                asked.add("304 " + path);
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            asked.add(page.status() + " " + path);
            exchange.sendResponseHeaders(
                    page.status(), page.body().length == 0 ? -1 : page.body().length);
            exchange.getResponseBody().write(page.body());
        }
    }

    /** An RSS feed with these items: id, title. */
    public static String rss(String title, String... items) {
        var text =
                new StringBuilder(
                        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>"
                                + title
                                + "</title>");
        for (var i = 0; i < items.length; i += 2) {
            text.append(
                    "<item><guid>%s</guid><title>%s</title></item>"
                            .formatted(items[i], items[i + 1]));
        }
        return text + "</channel></rss>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
