package org.tertulia.networks.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is made of: its text and what is attached. Mails that lie to their readers are the
 * rule: types, charsets and encodings that are none, boxes within boxes. What cannot be opened is
 * an attachment.
 */
final class Parts {

    private static final int DEEPEST = 12;
    private static final int MOST = 100;
    private static final int MOST_TEXT = 1 << 20;
    private static final int LONGEST_NAME = 200;

    private final StringBuilder text = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();
    private @Nullable String original;
    private int seen;

    /** Something attached; {@code type} is what the mail says that it is. */
    record Attachment(@Nullable String name, String type, Part part) {}

    private Parts() {}

    static Parts of(Part mail) throws MessagingException {
        var parts = new Parts();
        parts.take(mail, 0);
        return parts;
    }

    String text() {
        return text.toString();
    }

    List<Attachment> attachments() {
        return attachments;
    }

    /** The headers of the mail that came back; null where it has none. */
    @Nullable String original() {
        return original;
    }

    private void take(Part part, int depth) throws MessagingException {
        if (++seen > MOST) {
            return;
        }
        var type = type(part);
        if (type.startsWith("multipart/") && depth < DEEPEST) {
            open(part, type, depth);
        } else if (type.startsWith("text/rfc822-headers") || type.startsWith("message/rfc822")) {
            original = original == null ? head(decoded(part)) : original;
            attach(part, type);
        } else if (isText(type) && !isAttached(part)) {
            append(read(part, type));
        } else {
            attach(part, type);
        }
    }

    private void open(Part part, String type, int depth) throws MessagingException {
        var inside = inside(part);
        if (inside.isEmpty()) {
            attach(part, type);
        } else if (type.startsWith("multipart/alternative")) {
            alternative(inside, depth);
        } else {
            for (var each : inside) {
                take(each, depth + 1);
            }
        }
    }

    /**
     * What was written as plain text, where it says anything; else the richest that can be read.
     */
    private void alternative(List<BodyPart> inside, int depth) throws MessagingException {
        for (var each : inside) {
            var type = type(each);
            if (type.startsWith("text/plain")) {
                var plain = read(each, type);
                if (!plain.isBlank()) {
                    append(plain);
                    return;
                }
            }
        }
        for (var each : inside.reversed()) {
            var type = type(each);
            if (isText(type) || type.startsWith("multipart/")) {
                take(each, depth + 1);
                return;
            }
        }
    }

    private static List<BodyPart> inside(Part part) {
        var inside = new ArrayList<BodyPart>();
        try {
            if (part.getContent() instanceof MimeMultipart box) {
                for (var at = 0; at < Math.min(MOST, box.getCount()); at++) {
                    inside.add(box.getBodyPart(at));
                }
            }
        } catch (IOException | MessagingException | RuntimeException e) {
            // What is there so far is there.
        }
        return inside;
    }

    private static boolean isText(String type) {
        return type.startsWith("text/plain") || type.startsWith("text/html");
    }

    private static boolean isAttached(Part part) throws MessagingException {
        var disposition = part.getHeader("Content-Disposition");
        return disposition != null
                && disposition[0].strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    private void attach(Part part, String type) {
        attachments.add(new Attachment(name(part), type, part));
    }

    private void append(String more) {
        if (!more.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(more.strip());
        }
    }

    private static String type(Part part) throws MessagingException {
        @Nullable String type = part.getContentType();
        return type == null ? "text/plain" : type.strip().toLowerCase(Locale.ROOT);
    }

    private static String read(Part part, String type) {
        var decoded = decoded(part);
        var text = decode(decoded, charset(part));
        return type.startsWith("text/html") ? HtmlText.of(text) : text;
    }

    private static byte[] decoded(Part part) {
        try (var stream = part.getInputStream()) {
            return stream.readNBytes(MOST_TEXT);
        } catch (IOException | MessagingException | RuntimeException e) {
            return raw(part);
        }
    }

    /** As it stands there, where its encoding is none. */
    private static byte[] raw(Part part) {
        try (var stream = stream(part)) {
            return stream.readNBytes(MOST_TEXT);
        } catch (IOException | MessagingException | RuntimeException e) {
            return new byte[0];
        }
    }

    private static InputStream stream(Part part) throws MessagingException {
        return switch (part) {
            case MimeMessage message -> message.getRawInputStream();
            case MimeBodyPart body -> body.getRawInputStream();
            default -> InputStream.nullInputStream();
        };
    }

    /** As it says; else as UTF-8 where it can be that, else as most old programs wrote. */
    private static String decode(byte[] bytes, @Nullable Charset said) {
        for (var charset :
                said == null
                        ? List.of(StandardCharsets.UTF_8)
                        : List.of(said, StandardCharsets.UTF_8)) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                // The next one.
            }
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }

    private static @Nullable Charset charset(Part part) {
        try {
            @Nullable String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? null : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        } catch (MessagingException e) {
            return null;
        }
    }

    private static @Nullable String name(Part part) {
        try {
            @Nullable String name = part.getFileName();
            if (name == null && part instanceof MimePart mime) {
                name = mime.getDescription();
            }
            return name == null ? null : fit(MimeUtility.decodeText(name));
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            return null;
        }
    }

    /** A name alone, whatever way it pretends to lie on. */
    private static @Nullable String fit(String name) {
        var bare = name.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+", " ");
        var last =
                bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1).strip();
        return last.isEmpty()
                ? null
                : last.length() <= LONGEST_NAME ? last : last.substring(0, LONGEST_NAME);
    }

    private static String head(byte[] mail) {
        var text = new String(mail, StandardCharsets.ISO_8859_1);
        var end = text.replace("\r\n", "\n").indexOf("\n\n");
        return end < 0 ? text : text.substring(0, Math.min(text.length(), end + 200));
    }
}
