package org.tertulia.networks.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers every connection with the same bytes, and hangs up. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger accepted = new AtomicInteger();

    RawServer(String script) throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> serve(script));
    }

    private void serve(String script) {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                accepted.incrementAndGet();
                var read = connection.getInputStream().read(new byte[8192]);
                if (read > 0) {
                    connection.getOutputStream().write(script.getBytes(ISO_8859_1));
                }
            } catch (IOException e) {
                // Closed by either side.
            }
        }
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    int accepted() {
        return accepted.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
