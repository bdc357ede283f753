package org.tertulia.networks.letters;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.letters.MailServer.Security;

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
        var session = Session.getInstance(properties(server, checked));
        try (var transport = new SMTPTransport(session, null)) {
            var password = server.password();
            transport.connect(
                    server.host(),
                    server.port(),
                    server.login(),
                    password == null ? "" : password.reveal());
            var message = message(session, server, letter);
            transport.sendMessage(message, message.getAllRecipients());
            return new Sent.Taken(line(transport.getLastServerResponse()));
        } catch (AuthenticationFailedException e) {
            return new Sent.Failed("networks.letters.login", line(e.getMessage()));
        } catch (SendFailedException e) {
            return refused(e);
        } catch (MailConnectException e) {
            return new Sent.Failed("networks.http.NoConnection", server.host());
        } catch (MessagingException e) {
            return trouble(server, e);
        }
    }

    private static Sent refused(SendFailedException e) {
        for (Exception at = e; at != null; at = next(at)) {
            var code =
                    switch (at) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSendFailedException send -> send.getReturnCode();
                        default -> 0;
                    };
            if (code >= 500) {
                return new Sent.Refused("networks.letters.refused", line(at.getMessage()));
            }
            if (code >= 400) {
                return new Sent.Failed("networks.letters.later", line(at.getMessage()));
            }
        }
        return new Sent.Failed("networks.letters.later", line(e.getMessage()));
    }

    private static @Nullable Exception next(Exception at) {
        return at instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static Sent trouble(MailServer server, MessagingException e) {
        for (Exception at = e; at != null; at = next(at)) {
            if (at instanceof SSLException) {
                return new Sent.Failed("networks.http.Tls", server.host());
            }
            if (at instanceof ConnectException) {
                return new Sent.Failed("networks.http.NoConnection", server.host());
            }
            if (at instanceof SocketTimeoutException) {
                return new Sent.Failed("networks.http.ReadTimeout", server.host());
            }
        }
        return server.security() == Security.STARTTLS
                        && String.valueOf(e.getMessage()).contains("STARTTLS is required")
                ? new Sent.Failed("networks.letters.noStarttls", server.host())
                : new Sent.Failed("networks.letters.broken", line(e.getMessage()));
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

    private static Properties properties(MailServer server, InetAddress checked) {
        var millis = String.valueOf(PATIENCE.toMillis());
        var properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.socketFactory", new Pinned(checked));
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", String.valueOf(server.login() != null));
        properties.put("mail.smtp.localhost", "tertulia");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    /** One line of what a server said, and no more of it than fits. */
    private static String line(@Nullable String said) {
        var clean = said == null ? "" : said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return clean.length() <= 200 ? clean : clean.substring(0, 200) + "…";
    }
}
