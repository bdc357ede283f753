package org.tertulia.networks.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program sent by itself: an answer of somebody who is away, a mailing to many, a mail that
 * came back. None of it is answered (RFC 3834).
 */
enum Automatic {
    /** Written by a person. */
    NO,
    YES,
    /** What we sent came back. */
    RETURNED;

    private static final Set<String> PRECEDENCES = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> POSTMEN = Set.of("mailer-daemon", "postmaster");

    static Automatic of(MimeMessage message, Mailbox mailbox) throws MessagingException {
        var type = header(message, "Content-Type");
        var from = header(message, "From");
        var postman = POSTMEN.stream().anyMatch(name -> from.contains(name + "@"));
        if (type.startsWith("multipart/report") && type.contains("delivery-status")
                || postman && header(message, "Return-Path").equals("<>")) {
            return RETURNED;
        }
        return postman || isAutomatic(message, mailbox) ? YES : NO;
    }

    private static boolean isAutomatic(MimeMessage message, Mailbox mailbox)
            throws MessagingException {
        var submitted = header(message, "Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")
                || !header(message, "X-Autoreply").isEmpty()
                || !header(message, "X-Autorespond").isEmpty()
                || header(message, "Return-Path").equals("<>")
                || header(message, "Content-Type").startsWith("multipart/report")) {
            return true;
        }
        // Where colleagues share an address, the list is ours and who writes there is a person.
        var list = header(message, "List-Id");
        var ours = !list.isEmpty() && mailbox.isList(list);
        return !ours
                && (!list.isEmpty()
                        || !header(message, "List-Unsubscribe").isEmpty()
                        || PRECEDENCES.contains(header(message, "Precedence")));
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        @Nullable String value = message.getHeader(name, ",");
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
