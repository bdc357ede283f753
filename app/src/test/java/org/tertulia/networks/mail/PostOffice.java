package org.tertulia.networks.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A real mail server with the mailbox care@olmo.example, and customers who write to it. */
public final class PostOffice implements AutoCloseable {

    public static final String CARE = "care@olmo.example";
    public static final String PASSWORD = "geheim-geheim";

    private final GreenMail server;
    private final GreenMailUser care;

    public PostOffice() {
        server =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                        });
        server.start();
        care = server.setUser(CARE, CARE, PASSWORD);
    }

    /** What connects the mailbox by the API. */
    public Map<String, String> given() {
        var given = new HashMap<String, String>();
        given.put("network", "mail");
        given.put("address", CARE);
        given.put("password", PASSWORD);
        given.put("imapHost", "127.0.0.1");
        given.put("imapPort", String.valueOf(server.getImap().getPort()));
        given.put("imapSecurity", "none");
        given.put("smtpHost", "127.0.0.1");
        given.put("smtpPort", String.valueOf(server.getSmtp().getPort()));
        given.put("smtpSecurity", "none");
        return given;
    }

    /** Somebody writes, or a program; gives the mail's Message-ID. */
    public String arrives(String from, @Nullable String inReplyTo, String subject, String text) {
        return arrives(from, inReplyTo, subject, text, "");
    }

    /** {@code headers} are further ones, each with a line break behind it. */
    public String arrives(
            String from, @Nullable String inReplyTo, String subject, String text, String headers) {
        var id = UUID.randomUUID() + "@example.org";
        var answers =
                inReplyTo == null
                        ? ""
                        : "In-Reply-To: <%1$s>\r\nReferences: <%1$s>\r\n".formatted(inReplyTo);
        deliver(
                headers
                        + "From: %s\r\nTo: %s\r\nSubject: %s\r\nMessage-ID: <%s>\r\n%s"
                                .formatted(from, CARE, subject, id, answers)
                        + "Content-Type: text/plain; charset=UTF-8\r\n\r\n"
                        + text);
        return id;
    }

    public void deliver(String mail) {
        try {
            care.deliver(
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(mail.getBytes(UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What arrived at somebody else's. */
    public List<MimeMessage> sent(String to) {
        var user = server.getUserManager().getUserByEmail(to);
        if (user == null) {
            return List.of();
        }
        try {
            var inbox = server.getManagers().getImapHostManager().getInbox(user);
            return inbox.getMessages().stream().map(StoredMessage::getMimeMessage).toList();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    void changePassword(String password) {
        care.setPassword(password);
    }

    void makeFolder(String name) {
        try {
            var store = server.getImap().createStore();
            store.connect(CARE, PASSWORD);
            store.getFolder(name).create(jakarta.mail.Folder.HOLDS_MESSAGES);
            store.close();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    int inFolder(String name) {
        try {
            var store = server.getImap().createStore();
            store.connect(CARE, PASSWORD);
            var count = store.getFolder(name).getMessageCount();
            store.close();
            return count;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
