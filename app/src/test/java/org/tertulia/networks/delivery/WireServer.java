package org.tertulia.networks.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A network's server on bare sockets, so that it can misbehave below HTTP. {@code POST /say/KEY}
 * says a thing, {@code GET /said/KEY} tells whether it is there. Its journal is what it accepted.
 */
final class WireServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> journal = new CopyOnWriteArrayList<>();
    private final Queue<Manner> manners = new ConcurrentLinkedQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);

    /** How it treats a request to say something: {@code accepts} it or not, and then answers so. */
    enum Manner {
        ANSWERS(true),
        RESETS(true),
        HANGS_UP(true),
        TALKS_GARBAGE(true),
        TELLS_HALF(true),
        DRIBBLES(true),
        SAYS_500(true),
        SAYS_429(true),
        SAYS_NOTHING_OF_IT(true),
        SAYS_ERROR_WITHIN_200(true),
        /** Accepts at once, and answers when it is released. */
        HOLDS(true),
        /** Accepts and answers when it is released. */
        IS_LATE(false),
        LOSES_IT(false),
        REFUSES_IT(false),
        ASKS_FOR_YEARS_OF_QUIET(false);

        final boolean accepts;

        Manner(boolean accepts) {
            this.accepts = accepts;
        }
    }

    WireServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Treats the next request to say something so; after the last one it answers well. */
    WireServer next(Manner manner) {
        manners.add(manner);
        return this;
    }

    /** What was said there, by key, in order. */
    List<String> journal() {
        return List.copyOf(journal);
    }

    /** Waits until it holds a request. */
    void awaitHeld() throws InterruptedException {
        held.await();
    }

    void release() {
        released.countDown();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            var request = request(connection.getInputStream());
            var key = request.substring(request.lastIndexOf('/') + 1);
            var out = connection.getOutputStream();
            if (request.startsWith("GET")) {
                answer(out, journal.contains(key) ? "200 OK" : "404 Not Found", id(key));
            } else {
                say(connection, key, Objects.requireNonNullElse(manners.poll(), Manner.ANSWERS));
            }
        } catch (IOException e) {
            // The client is gone, which is its right.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(Socket connection, String key, Manner manner)
            throws IOException, InterruptedException {
        var out = connection.getOutputStream();
        if (manner.accepts) {
            journal.add(key);
        }
        switch (manner) {
            case ANSWERS -> answer(out, "200 OK", id(key));
            case RESETS -> connection.setSoLinger(true, 0);
            case HANGS_UP, LOSES_IT -> {}
            case TALKS_GARBAGE -> out.write("\u0001\u0002 what? \r\n\r\n".getBytes(ISO_8859_1));
            case TELLS_HALF ->
                    out.write(
                            "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"i"
                                    .getBytes(ISO_8859_1));
            case DRIBBLES -> dribble(out);
            case SAYS_500 -> answer(out, "500 Oops", "{}");
            case SAYS_429 -> answer(out, "429 Slow down", "{}");
            case SAYS_NOTHING_OF_IT -> answer(out, "200 OK", "{}");
            case SAYS_ERROR_WITHIN_200 -> answer(out, "200 OK", "{\"error\":\"blocked\"}");
            case HOLDS -> {
                held.countDown();
                released.await();
                answer(out, "200 OK", id(key));
            }
            case IS_LATE -> {
                held.countDown();
                released.await();
                journal.add(key);
            }
            case REFUSES_IT -> answer(out, "403 No", "{\"definite\":\"no\"}");
            case ASKS_FOR_YEARS_OF_QUIET ->
                    answer(out, "429 Slow down\r\nRetry-After: 315360000", "{\"definite\":\"no\"}");
        }
    }

    /** A byte now and then, until the client has enough of it. */
    private void dribble(OutputStream out) throws IOException, InterruptedException {
        for (var letter : "HTTP/1.1 200 OK\r\nX: %s".formatted("x".repeat(4000)).toCharArray()) {
            out.write(letter);
            out.flush();
            if (released.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private static String id(String key) {
        return "{\"id\":\"said-" + key + "\"}";
    }

    private static void answer(OutputStream out, String status, String body) throws IOException {
        out.write(
                "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(status, body.length(), body)
                        .getBytes(ISO_8859_1));
    }

    /** Method and path; headers and body are read to their end. */
    private static String request(InputStream in) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("cut off");
            }
            text.append((char) next);
        }
        var length =
                text.toString()
                        .lines()
                        .filter(
                                line ->
                                        line.toLowerCase(java.util.Locale.ROOT)
                                                .startsWith("content-length:"))
                        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                        .findFirst()
                        .orElse(0);
        in.readNBytes(length);
        var first = text.toString().lines().findFirst().orElseThrow();
        return first.substring(0, first.lastIndexOf(' '));
    }

    @Override
    public void close() throws IOException {
        release();
        socket.close();
    }
}
