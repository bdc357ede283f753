package org.tertulia.networks.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real web server on a free port of 127.0.0.1, for tests; it notes what it was asked. */
public final class TestServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** What the server received. */
    public record Asked(String method, String path, com.sun.net.httpserver.Headers headers) {}

    /** Answers one exchange. */
    @FunctionalInterface
    public interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    public TestServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    public TestServer on(String path, Page page) {
        server.createContext(
                path,
                exchange -> {
                    asked.add(
                            new Asked(
                                    exchange.getRequestMethod(),
                                    exchange.getRequestURI().toString(),
                                    exchange.getRequestHeaders()));
                    try (exchange) {
                        page.answer(exchange);
                    }
                });
        return this;
    }

    public TestServer on(String path, String contentType, byte[] body) {
        return on(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", contentType);
                    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                });
    }

    public TestServer redirect(String path, int status, String location) {
        return on(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Location", location);
                    exchange.sendResponseHeaders(status, -1);
                });
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    public List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
