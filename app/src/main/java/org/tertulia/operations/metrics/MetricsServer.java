package org.tertulia.operations.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.StartRefused;

/** Answers {@code GET /metrics} and nothing else, on a port of its own, without sign-in. */
@Component
@Measured
class MetricsServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsServer.class);
    private static final String PATH = "/metrics";

    private final Figures figures;
    private final String address;
    private final int port;
    private @Nullable HttpServer server;

    MetricsServer(
            Figures figures,
            @Value("${tertulia.metrics.address:127.0.0.1}") String address,
            @Value("${tertulia.metrics.port}") int port) {
        this.figures = figures;
        this.address = address;
        this.port = port;
    }

    @Override
    public void start() {
        try {
            var at = new InetSocketAddress(InetAddress.getByName(address), port);
            var made = HttpServer.create(at, 0);
            made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            made.createContext("/", this::answer);
            made.start();
            server = made;
            LOG.info("Figures for Prometheus are at http://{}:{}{}", address, port(), PATH);
        } catch (IOException e) {
            throw new StartRefused(
                    "The port %d for figures cannot be had (%s): name another one."
                            .formatted(port, e.getMessage()));
        }
    }

    int port() {
        var running = server;
        return running == null ? 0 : running.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            var bytes = gathered();
            if (bytes.length == 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", Exposition.TYPE);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Empty when the database does not answer. */
    private byte[] gathered() {
        try {
            return figures.now().getBytes(UTF_8);
        } catch (RuntimeException e) {
            LOG.warn("OPS-03: The figures could not be gathered", e);
            return new byte[0];
        }
    }

    @Override
    public void stop() {
        var running = server;
        if (running != null) {
            running.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
