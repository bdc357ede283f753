package org.tertulia.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Readers of a stream of news, as browsers have it open. Those that are dead stay connected and
 * read nothing, as a laptop does whose lid was closed.
 */
final class Listeners implements AutoCloseable {

    private static final String NEWS = "data:news-";

    private final List<Socket> sockets = new ArrayList<>();
    private final long[] times = new long[8_000_000];
    private final AtomicInteger heard = new AtomicInteger();
    private volatile boolean counts;

    /** {@code each} hears every line of one of them. */
    Listeners(int port, String cookie, int living, int dead, Consumer<String> each)
            throws IOException {
        for (var i = 0; i < living; i++) {
            var socket = open(port, cookie, false);
            Consumer<String> listener = i == 0 ? each : _ -> {};
            Thread.ofVirtual().start(() -> read(socket, listener));
        }
        for (var i = 0; i < dead; i++) {
            open(port, cookie, true);
        }
    }

    private Socket open(int port, String cookie, boolean dead) throws IOException {
        var socket = new Socket();
        if (dead) {
            socket.setReceiveBufferSize(4_096);
        }
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        sockets.add(socket);
        var asks =
                "GET /live HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: text/event-stream\r\nCookie: %s\r\n\r\n";
        socket.getOutputStream().write(asks.formatted(port, cookie).getBytes(US_ASCII));
        return socket;
    }

    private void read(Socket socket, Consumer<String> each) {
        try (var lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (counts && line.startsWith("data:")) {
                    note(line.replace(": ", ":"));
                }
                each.accept(line);
            }
        } catch (IOException closed) {
            // The measurement is over.
        }
    }

    private void note(String line) {
        if (line.startsWith(NEWS)) {
            var told = Long.parseLong(line.substring(NEWS.length()).strip());
            times[Math.min(heard.getAndIncrement(), times.length - 1)] = System.nanoTime() - told;
        }
    }

    void count(boolean on) {
        if (on) {
            heard.set(0);
        }
        counts = on;
    }

    int heard() {
        return heard.get();
    }

    /** In milliseconds, of what was heard. */
    double percentile(double part) {
        var sorted = Arrays.copyOf(times, Math.min(heard.get(), times.length));
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
