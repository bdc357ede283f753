package org.tertulia.networks.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tertulia.kernel.NotFound;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.hearing.Payloads;
import org.tertulia.organization.Sight;

/**
 * What was attached to a mail, out of the mail as it was kept; gone once its author was erased. A
 * browser saves it and shows none of it: nobody here knows what it is.
 */
@Controller
class AttachmentPages {

    private final Channels channels;
    private final Payloads payloads;

    AttachmentPages(Channels channels, Payloads payloads) {
        this.channels = channels;
        this.payloads = payloads;
    }

    @GetMapping("/channels/{number}/attachments/{key}/{index}")
    ResponseEntity<byte[]> attachment(
            Sight sight,
            @PathVariable int number,
            @PathVariable String key,
            @PathVariable int index)
            throws MessagingException {
        var channel = channels.find(sight, number);
        var payload = key.matches("[0-9a-f]{64}") ? kept(channel.id(), key) : null;
        var attachments = payload == null ? null : Parts.of(payload.message()).attachments();
        if (attachments == null || index < 0 || index >= attachments.size()) {
            throw new NotFound("attachment:" + index);
        }
        var attachment = attachments.get(index);
        var name = attachment.name() == null ? "attachment-" + (index + 1) : attachment.name();
        return ResponseEntity.ok()
                .header("Content-Type", "application/octet-stream")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes(attachment));
    }

    private @Nullable Payload kept(ChannelId channel, String key) {
        return payloads.find(channel, HexFormat.of().parseHex(key))
                .flatMap(kept -> Optional.ofNullable(kept.bytes()))
                .map(Payload::read)
                .orElse(null);
    }

    private static byte[] bytes(Parts.Attachment attachment) throws MessagingException {
        try (var stream = attachment.part().getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new NotFound("attachment:" + attachment.name());
        }
    }
}
