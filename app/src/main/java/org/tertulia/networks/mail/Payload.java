package org.tertulia.networks.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Sha256;

/**
 * A mail as it is kept: behind a first line of ours, which names it. Whatever the mail says of
 * itself, the first line is ours.
 */
record Payload(String id, byte[] mail) {

    private static final String OURS = "X-Tertulia-Id: ";

    /** Nothing is asked of any server while a mail is read. */
    private static final Session READING = Session.getInstance(reading());

    private static Properties reading() {
        var properties = new Properties();
        properties.put("mail.mime.address.strict", "false");
        return properties;
    }

    /** By its Message-ID, or by its bytes where it has none that can be used. */
    static Payload of(byte[] mail) {
        var id = messageId(mail);
        return new Payload(id == null ? "sha256:" + hash(mail) : id, mail);
    }

    private static @Nullable String messageId(byte[] mail) {
        try {
            return Ids.first(parsed(mail).getHeader("Message-ID", null));
        } catch (MessagingException e) {
            return null;
        }
    }

    /** Reads what {@link #bytes} wrote; null where it is nothing of the kind. */
    static @Nullable Payload read(byte[] bytes) {
        var end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        var line = new String(bytes, 0, end, US_ASCII).strip();
        return line.startsWith(OURS) && end < bytes.length
                ? new Payload(
                        line.substring(OURS.length()),
                        Arrays.copyOfRange(bytes, end + 1, bytes.length))
                : null;
    }

    byte[] bytes() {
        var line = (OURS + id + "\r\n").getBytes(US_ASCII);
        var bytes = Arrays.copyOf(line, line.length + mail.length);
        System.arraycopy(mail, 0, bytes, line.length, mail.length);
        return bytes;
    }

    MimeMessage message() throws MessagingException {
        return parsed(mail);
    }

    private static MimeMessage parsed(byte[] mail) throws MessagingException {
        return new MimeMessage(READING, new ByteArrayInputStream(mail));
    }

    /** Another mail that has the id of one that is known goes by a name of its own. */
    Payload apart() {
        return new Payload(id + "#" + print().substring(0, 16), mail);
    }

    /**
     * The same however it travelled: of whom it is from, its date, its subject and what it says,
     * not of what servers on its way wrote above it.
     */
    String print() {
        try {
            var message = message();
            var said =
                    String.join(
                            "\n",
                            String.valueOf(message.getHeader("From", ",")),
                            String.valueOf(message.getHeader("Date", ",")),
                            String.valueOf(message.getHeader("Subject", ",")));
            return HexFormat.of().formatHex(Sha256.of(said.getBytes(ISO_8859_1), body()));
        } catch (MessagingException e) {
            return hash(mail);
        }
    }

    private byte[] body() {
        for (var at = 0; at + 1 < mail.length; at++) {
            var empty = mail[at] == '\n' && (mail[at + 1] == '\n' || mail[at + 1] == '\r');
            if (empty) {
                return Arrays.copyOfRange(mail, at + 1, mail.length);
            }
        }
        return new byte[0];
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payload payload
                && id.equals(payload.id)
                && Arrays.equals(mail, payload.mail);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + Arrays.hashCode(mail);
    }
}
