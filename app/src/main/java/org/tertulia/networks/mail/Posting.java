package org.tertulia.networks.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.files.KeptFiles;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Looking;
import org.tertulia.networks.Speaking.Delivery;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.hearing.Payloads;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.mailserver.MailTrouble;
import org.tertulia.networks.secrets.Secret;

/** Hands a mail to the mailbox's server, once, and says for certain how far it got. */
@Component
class Posting {

    private static final int MOST_REFERENCES = 20;
    private static final Delivery QUESTION_GONE =
            new Delivery.Rejected("networks.mail.rejected.QuestionGone", null);

    private final GuardedClient client;
    private final Payloads payloads;
    private final KeptFiles files;

    Posting(GuardedClient client, Payloads payloads, KeptFiles files) {
        this.client = client;
        this.payloads = payloads;
        this.files = files;
    }

    /** To whom, about what, and after which mails. */
    private record Cover(String to, String subject, List<String> references) {}

    /** What is sent, and how it went. */
    record Sent(Delivery delivery, @Nullable MimeMessage mail) {}

    Sent send(Channel channel, Mailbox mailbox, Secret password, Outgoing outgoing) {
        try {
            var cover = cover(channel, mailbox, outgoing);
            return cover == null
                    ? new Sent(QUESTION_GONE, null)
                    : send(channel, mailbox, password, outgoing, cover);
        } catch (Unanswerable e) {
            return new Sent(new Delivery.Rejected("networks.mail.rejected.Automatic", null), null);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Sent(
                    new Delivery.Rejected(
                            "networks.mail.rejected.Unfit", MailTrouble.line(e.getMessage())),
                    null);
        }
    }

    /** Nobody is there who would read it. */
    private static final class Unanswerable extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Null where what is answered is no longer here. */
    private @Nullable Cover cover(Channel channel, Mailbox mailbox, Outgoing outgoing)
            throws MessagingException, Unanswerable {
        var opening = outgoing.opening();
        var answered = outgoing.inReplyTo();
        if (opening != null) {
            return new Cover(
                    opening.to(),
                    opening.subject(),
                    answered == null ? List.of() : List.of(answered));
        }
        var bytes =
                answered == null
                        ? null
                        : payloads.find(channel.id(), answered)
                                .flatMap(kept -> Optional.ofNullable(kept.bytes()))
                                .orElse(null);
        var payload = bytes == null ? null : Payload.read(bytes);
        return payload == null ? null : cover(mailbox, payload);
    }

    private static @Nullable Cover cover(Mailbox mailbox, Payload payload)
            throws MessagingException, Unanswerable {
        var question = payload.message();
        if (Automatic.of(question, mailbox) != Automatic.NO) {
            throw new Unanswerable();
        }
        var sender = Sender.of(question, mailbox);
        if (sender == null) {
            return null;
        }
        var references = new ArrayList<>(Ids.in(question.getHeader("References", " ")));
        var id = Ids.first(question.getHeader("Message-ID", " "));
        if (id != null) {
            references.remove(id);
            references.add(id);
        }
        return new Cover(
                sender.address(),
                MailReading.asReply(MailReading.subject(question)),
                references.subList(
                        Math.max(0, references.size() - MOST_REFERENCES), references.size()));
    }

    private Sent send(
            Channel channel, Mailbox mailbox, Secret password, Outgoing outgoing, Cover cover)
            throws MessagingException, UnsupportedEncodingException {
        var host = mailbox.smtp();
        return switch (client.mailServer(host.host(), host.port(), Imap.PATIENCE)) {
            case GuardedClient.Found.Nowhere(var why) ->
                    new Sent(new Delivery.Unreachable(why.key(), why.detail()), null);
            case GuardedClient.Found.At(var addresses) -> {
                var session = session(mailbox, addresses.getFirst());
                var mail = mail(session, channel, mailbox, outgoing, cover);
                yield new Sent(hand(session, mailbox, password, mail), mail);
            }
        };
    }

    private static Session session(Mailbox mailbox, InetAddress checked) {
        var properties = mailbox.smtp().properties("smtp", checked, Imap.PATIENCE, true);
        properties.put("mail.smtp.quitwait", "false");
        return Session.getInstance(properties);
    }

    private MimeMessage mail(
            Session session, Channel channel, Mailbox mailbox, Outgoing outgoing, Cover cover)
            throws MessagingException, UnsupportedEncodingException {
        var id = Ids.ours(outgoing.key(), mailbox);
        var mail =
                new MimeMessage(session) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        setHeader("Message-ID", "<" + id + ">");
                    }
                };
        var named = !channel.name().equals(mailbox.address());
        mail.setFrom(
                new InternetAddress(
                        mailbox.address(), named ? channel.name() : null, UTF_8.name()));
        mail.setRecipients(
                Message.RecipientType.TO, new Address[] {new InternetAddress(cover.to(), false)});
        mail.setSubject(cover.subject().replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), UTF_8.name());
        if (!cover.references().isEmpty()) {
            mail.setHeader("In-Reply-To", "<" + cover.references().getLast() + ">");
            var all = cover.references().stream().map("<%s>"::formatted);
            mail.setHeader(
                    "References", MimeUtility.fold(12, all.collect(Collectors.joining(" "))));
        }
        mail.setSentDate(Date.from(outgoing.createdAt()));
        if (outgoing.files().isEmpty()) {
            mail.setText(outgoing.text(), UTF_8.name());
        } else {
            mail.setContent(mixed(outgoing));
        }
        mail.saveChanges();
        return mail;
    }

    private MimeMultipart mixed(Outgoing outgoing) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(outgoing.text(), UTF_8.name());
        var mixed = new MimeMultipart("mixed", text);
        for (var file : outgoing.files()) {
            var part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(
                            new ByteArrayDataSource(files.outgoing(file), file.type().mime())));
            // Else what happens to be plain in a file would have its lines ended anew.
            part.setHeader("Content-Transfer-Encoding", "base64");
            part.setDisposition(Part.ATTACHMENT);
            part.setFileName(file.name());
            if (!file.alt().isEmpty()) {
                part.setDescription(file.alt(), UTF_8.name());
            }
            mixed.addBodyPart(part);
        }
        return mixed;
    }

    /** Knows whether the mail itself was on its way when something broke. */
    private static final class Hand extends SMTPTransport {

        private boolean leaving;

        Hand(Session session) {
            super(session, null);
        }

        @Override
        protected OutputStream data() throws MessagingException {
            var out = super.data();
            leaving = true;
            return out;
        }
    }

    private static Delivery hand(
            Session session, Mailbox mailbox, Secret password, MimeMessage mail)
            throws MessagingException {
        var host = mailbox.smtp();
        var hand = new Hand(session);
        try {
            hand.connect(host.host(), host.port(), mailbox.user(), password.reveal());
            hand.sendMessage(mail, mail.getAllRecipients());
            var id = Ids.first(mail.getHeader("Message-ID", " "));
            return new Delivery.Delivered(String.valueOf(id), null);
        } catch (MessagingException e) {
            return failed(mailbox, hand.leaving, e);
        } finally {
            close(hand);
        }
    }

    private static void close(SMTPTransport hand) {
        try {
            hand.close();
        } catch (MessagingException e) {
            // What was said was said.
        }
    }

    /** A number of the server's is a certain no (RFC 5321); silence is one only before the mail. */
    private static Delivery failed(Mailbox mailbox, boolean leaving, MessagingException e) {
        var trouble = MailTrouble.of(mailbox.smtp(), e);
        if (trouble.key().equals(MailTrouble.LOGIN)) {
            return new Delivery.Unreachable(Looking.SIGNED_OUT, trouble.detail());
        }
        var reply = MailTrouble.reply(e);
        if (reply.refused()) {
            return new Delivery.Rejected("networks.mail.rejected.Refused", reply.line());
        }
        if (reply.later()) {
            return new Delivery.Unreachable("networks.letters.later", reply.line());
        }
        return leaving
                ? new Delivery.Unknown(reply.line())
                : new Delivery.Unreachable(trouble.key(), trouble.detail());
    }
}
