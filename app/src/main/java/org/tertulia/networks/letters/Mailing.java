package org.tertulia.networks.letters;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.stereotype.Component;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.mailserver.MailTrouble;

/**
 * Hands mail to the mail server. Its id is the letter's: a mail that arrives twice is one to the
 * program that reads it.
 */
@Component
class Mailing {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final GuardedClient client;
    private final MailServers servers;

    Mailing(GuardedClient client, MailServers servers) {
        this.client = client;
        this.servers = servers;
    }

    Sent send(Letter letter) {
        return servers.find()
                .map(server -> send(server, letter))
                .orElseGet(() -> new Sent.Failed("networks.letters.noServer", ""));
    }

    /** By a server that need not be the one that is kept. */
    Sent send(MailServer server, Letter letter) {
        return switch (client.mailServer(server.host(), server.port(), PATIENCE)) {
            case GuardedClient.Found.Nowhere(var why) -> new Sent.Failed(why.key(), why.detail());
            case GuardedClient.Found.At(var addresses) ->
                    send(server, letter, addresses.getFirst());
        };
    }

    private static Sent send(MailServer server, Letter letter, InetAddress checked) {
        var properties = server.at().properties("smtp", checked, PATIENCE, server.login() != null);
        var session = Session.getInstance(properties);
        try (var transport = new SMTPTransport(session, null)) {
            var password = server.password();
            transport.connect(
                    server.host(),
                    server.port(),
                    server.login(),
                    password == null ? "" : password.reveal());
            var message = message(session, server, letter);
            transport.sendMessage(message, message.getAllRecipients());
            return new Sent.Taken(MailTrouble.line(transport.getLastServerResponse()));
        } catch (SendFailedException e) {
            var reply = MailTrouble.reply(e);
            return reply.refused()
                    ? new Sent.Refused("networks.letters.refused", reply.line())
                    : new Sent.Failed("networks.letters.later", reply.line());
        } catch (MessagingException e) {
            var trouble = MailTrouble.of(server.at(), e);
            return new Sent.Failed(trouble.key(), trouble.detail());
        }
    }

    private static MimeMessage message(Session session, MailServer server, Letter letter)
            throws MessagingException {
        var message = new Named(session, letter);
        message.setFrom(new InternetAddress(server.sender(), true));
        message.setRecipients(
                Message.RecipientType.TO,
                new Address[] {new InternetAddress(letter.recipient(), true)});
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(letter.writtenAt()));
        message.saveChanges();
        return message;
    }

    /** A message that keeps its own id. */
    private static final class Named extends MimeMessage {

        private final Letter letter;

        Named(Session session, Letter letter) {
            super(session);
            this.letter = letter;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + letter.id() + "@tertulia>");
        }
    }
}
