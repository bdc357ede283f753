package org.tertulia.networks.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that keeps what it is given; it knows no recipient called nobody. */
final class MailHouse implements AutoCloseable {

    private final ServerSocket door;
    private final List<String> mails = new CopyOnWriteArrayList<>();

    MailHouse() {
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

    List<String> mails() {
        return mails;
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
            var in =
                    new BufferedReader(
                            new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
            say(guest, "220 here");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.split("[ :]")[0];
                switch (word) {
                    case "EHLO", "HELO" -> say(guest, "250 hello");
                    case "RCPT" ->
                            say(guest, line.contains("nobody") ? "550 who is that" : "250 yes");
                    case "DATA" -> {
                        say(guest, "354 go on");
                        mails.add(read(in));
                        say(guest, "250 taken as 42");
                    }
                    case "QUIT" -> {
                        say(guest, "221 bye");
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
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
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
