package org.tertulia.networks.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes a mail and falls silent before it says so. */
final class Silencer implements AutoCloseable {

    final List<String> mails = new CopyOnWriteArrayList<>();
    private final ServerSocket door;

    Silencer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                Thread.ofVirtual().start(() -> talk(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest) {
            var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), UTF_8));
            say(guest, "220 here");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                switch (line.split("[ :]")[0]) {
                    case "EHLO" -> say(guest, "250-hello\r\n250 AUTH PLAIN");
                    case "AUTH" -> say(guest, "235 come in");
                    case "DATA" -> {
                        say(guest, "354 go on");
                        mails.add(read(in));
                        return;
                    }
                    default -> say(guest, "250 fine");
                }
            }
        } catch (IOException gone) {
            // The guest has left.
        }
    }

    private static String read(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
        guest.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
