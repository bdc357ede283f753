package org.tertulia.networks.mail;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.stereotype.Component;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.mailserver.MailTrouble;
import org.tertulia.networks.secrets.Secret;

/** Opens folders of mailboxes, at addresses that were checked. */
@Component
class Imap {

    /** For the connection, and for each answer. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final GuardedClient client;

    Imap(GuardedClient client) {
        this.client = client;
    }

    /** What is done with an open folder. */
    interface Work<T> {
        T with(IMAPFolder folder) throws MessagingException, IOException;
    }

    /** How it went. */
    sealed interface Done<T> {

        record Well<T>(T what) implements Done<T> {}

        /** The server does not take user or password. */
        record SignedOut<T>(String detail) implements Done<T> {}

        record NoFolder<T>(String folder) implements Done<T> {}

        /** {@code key} is the key of a sentence. */
        record Trouble<T>(String key, String detail) implements Done<T> {}
    }

    /** {@code mode} is one of those of {@link Folder}. */
    <T> Done<T> in(Mailbox mailbox, Secret password, String name, int mode, Work<T> work) {
        var host = mailbox.imap();
        return switch (client.mailServer(host.host(), host.port(), PATIENCE)) {
            case GuardedClient.Found.Nowhere(var why) ->
                    new Done.Trouble<>(why.key(), why.detail());
            case GuardedClient.Found.At(var addresses) -> {
                var properties = host.properties("imap", addresses.getFirst(), PATIENCE, true);
                // Large mails come in parts, and no further than they are read.
                properties.put("mail.imap.fetchsize", "262144");
                properties.put("mail.imap.peek", "true");
                yield open(Session.getInstance(properties), mailbox, password, name, mode, work);
            }
        };
    }

    private static <T> Done<T> open(
            Session session,
            Mailbox mailbox,
            Secret password,
            String name,
            int mode,
            Work<T> work) {
        var host = mailbox.imap();
        try (var store = new IMAPStore(session, null)) {
            store.connect(host.host(), host.port(), mailbox.user(), password.reveal());
            var folder = (IMAPFolder) store.getFolder(name);
            if (!folder.exists()) {
                return new Done.NoFolder<>(name);
            }
            folder.open(mode);
            return new Done.Well<>(work.with(folder));
        } catch (FolderNotFoundException e) {
            return new Done.NoFolder<>(name);
        } catch (MessagingException e) {
            var trouble = MailTrouble.of(host, e);
            return trouble.key().equals(MailTrouble.LOGIN)
                    ? new Done.SignedOut<>(trouble.detail())
                    : new Done.Trouble<>(trouble.key(), trouble.detail());
        } catch (IOException e) {
            return new Done.Trouble<>("networks.letters.broken", MailTrouble.line(e.getMessage()));
        }
    }
}
