package org.tertulia.networks.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Content;
import org.tertulia.networks.Media;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Quoted;
import org.tertulia.networks.Reading;
import org.tertulia.networks.hearing.Payloads;

/** Makes an item of a mail as it was kept; touches neither network nor clock. */
final class MailReading {

    /** The record takes some more. */
    private static final int LONGEST_TEXT = 90_000;

    private static final int LONGEST_SUBJECT = 500;
    private static final int MOST_REFERENCES = 50;
    private static final Pattern REPLY =
            Pattern.compile("(?i)^\\s*((re|rv|aw|sv|antw|res)(\\[\\d+])?\\s*:\\s*)+");

    private final Channel channel;
    private final Mailbox mailbox;

    MailReading(Channel channel) {
        this.channel = channel;
        this.mailbox = Mailbox.of(channel);
    }

    Reading read(byte[] bytes) {
        var payload = Payload.read(bytes);
        if (payload == null) {
            return new Reading.Unreadable("networks.quarantine.NotAMail", null);
        }
        try {
            return read(payload.id(), payload.message());
        } catch (MessagingException e) {
            return new Reading.Unreadable(
                    "networks.quarantine.NotAMail", e.getClass().getSimpleName());
        }
    }

    private Reading read(String id, MimeMessage message) throws MessagingException {
        var sender = Sender.of(message, mailbox);
        if (sender == null) {
            return new Reading.Unreadable("networks.quarantine.MissingField", "From");
        }
        var automatic = Automatic.of(message, mailbox);
        var parts = Parts.of(message);
        var content = content(id, message, sender, parts, automatic);
        return Reading.Items.of(
                switch (automatic) {
                    case NO -> new NetworkItem.DirectMessage(content);
                    case YES -> new NetworkItem.Notice(content, false);
                    case RETURNED -> new NetworkItem.Notice(content, true);
                });
    }

    private Content content(
            String id, MimeMessage message, Sender sender, Parts parts, Automatic automatic)
            throws MessagingException {
        var references = references(message);
        var answered =
                automatic == Automatic.RETURNED
                        ? returned(parts, references)
                        : answered(message, references);
        var folded = Folded.of(parts.text());
        var beneath = folded.beneath();
        return new Content(
                id,
                sender.author(),
                text(message, folded.text(), answered != null),
                at(message),
                null,
                media(id, parts),
                answered,
                references.isEmpty() ? answered == null ? id : answered : references.getFirst(),
                beneath == null ? null : new Quoted("", beneath));
    }

    private static List<String> references(MimeMessage message) throws MessagingException {
        var all = Ids.in(message.getHeader("References", " "));
        return all.subList(Math.max(0, all.size() - MOST_REFERENCES), all.size());
    }

    /** What of it is ours comes first, since programs name others of their own. */
    private @Nullable String answered(MimeMessage message, List<String> references)
            throws MessagingException {
        var direct = Ids.first(message.getHeader("In-Reply-To", " "));
        if (direct != null && Ids.isOurs(direct, mailbox)) {
            return direct;
        }
        return references.reversed().stream()
                .filter(each -> Ids.isOurs(each, mailbox))
                .findFirst()
                .orElse(direct != null || references.isEmpty() ? direct : references.getLast());
    }

    /** Which of ours came back. */
    private @Nullable String returned(Parts parts, List<String> references) {
        var found = new ArrayList<String>();
        if (parts.original() != null) {
            found.addAll(Ids.in(parts.original()));
        }
        found.addAll(Ids.in(parts.text()));
        found.addAll(references);
        return found.stream().filter(each -> Ids.isOurs(each, mailbox)).findFirst().orElse(null);
    }

    /** The subject comes first, unless it only says that an answer follows. */
    private static String text(MimeMessage message, String body, boolean answers)
            throws MessagingException {
        var subject = subject(message);
        var says = !subject.isEmpty() && !(answers && REPLY.matcher(subject).find());
        var text = says || body.isEmpty() ? (subject + "\n\n" + body).strip() : body;
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT / 2)) + " […]";
    }

    /** In one line; empty where there is none. */
    static String subject(MimeMessage message) throws MessagingException {
        @Nullable String raw = message.getHeader("Subject", " ");
        if (raw == null) {
            return "";
        }
        var line = decoded(MimeUtility.unfold(raw)).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT / 2)) + "…";
    }

    private static String decoded(String raw) {
        try {
            return MimeUtility.decodeText(raw);
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return raw;
        }
    }

    static String asReply(String subject) {
        return ("Re: " + REPLY.matcher(subject).replaceFirst("")).strip();
    }

    /** When our own server had it, as it wrote on top; else when its author's clock says. */
    private static @Nullable Instant at(MimeMessage message) throws MessagingException {
        var received = message.getHeader("Received");
        if (received != null && received.length > 0) {
            var top = MimeUtility.unfold(received[0]);
            var at = date(top.substring(top.lastIndexOf(';') + 1));
            if (at != null) {
                return at;
            }
        }
        return date(message.getHeader("Date", ","));
    }

    private static @Nullable Instant date(@Nullable String written) {
        try {
            return written == null ? null : new MailDateFormat().parse(written.strip()).toInstant();
        } catch (ParseException | RuntimeException e) {
            return null;
        }
    }

    private List<Media> media(String id, Parts parts) {
        var key = HexFormat.of().formatHex(Payloads.key(id));
        var media = new ArrayList<Media>();
        for (var attachment : parts.attachments()) {
            media.add(
                    new Media(
                            "/channels/%d/attachments/%s/%d"
                                    .formatted(channel.number(), key, media.size()),
                            attachment.name(),
                            Media.Kind.OTHER));
        }
        return media;
    }
}
