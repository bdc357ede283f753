package org.tertulia.networks.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a program and its database, and cuts the link at one of its commits. */
final class CommitCutter implements AutoCloseable {

    private final ServerSocket socket;
    private final int database;
    private final boolean arrives;
    private final AtomicInteger left;

    /**
     * Cuts at the commit of that number, after it {@code arrives} and before its reply, or before.
     */
    CommitCutter(int database, int commit, boolean arrives) {
        this.database = database;
        this.arrives = arrives;
        this.left = new AtomicInteger(commit);
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Whether there were as many commits. */
    boolean cut() {
        return left.get() <= 0;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var program = socket.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), database);
                var link = new Link(program, server);
                Thread.ofVirtual().start(link::ask);
                Thread.ofVirtual().start(link::answer);
            } catch (IOException e) {
                return;
            }
        }
    }

    private final class Link {
        private final Socket program;
        private final Socket server;
        private volatile boolean deaf;

        Link(Socket program, Socket server) {
            this.program = program;
            this.server = server;
        }

        void ask() {
            pump(
                    program,
                    server,
                    chunk -> {
                        if (chunk.contains("COMMIT\0") && left.getAndDecrement() == 1) {
                            deaf = true;
                            return arrives;
                        }
                        return true;
                    });
        }

        void answer() {
            pump(server, program, _ -> !deaf);
        }

        private void pump(Socket from, Socket to, java.util.function.Predicate<String> passes) {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                var buffer = new byte[64 * 1024];
                for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (!passes.test(new String(buffer, 0, n, ISO_8859_1))) {
                        return;
                    }
                    to.getOutputStream().write(buffer, 0, n);
                }
            } catch (IOException e) {
                // Closed by the other side.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
