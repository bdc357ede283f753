package org.tertulia.networks.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.MessageIDTerm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Speaking.Sought;
import org.tertulia.networks.secrets.Secret;

/**
 * The folder with copies of what we say. A copy proves that a mail left; that there is none proves
 * nothing, since the copy is made after it left.
 */
@Component
class SentFolder {

    private static final Logger log = LoggerFactory.getLogger(SentFolder.class);

    private final Imap imap;

    SentFolder(Imap imap) {
        this.imap = imap;
    }

    /** As well as it can: the mail has left, whatever becomes of its copy. */
    void keep(Mailbox mailbox, Secret password, MimeMessage mail) {
        var sent = mailbox.sent();
        if (sent == null) {
            return;
        }
        var kept =
                imap.in(
                        mailbox,
                        password,
                        sent,
                        Folder.READ_WRITE,
                        folder -> {
                            mail.setFlag(Flags.Flag.SEEN, true);
                            folder.appendMessages(new Message[] {mail});
                            return true;
                        });
        if (!(kept instanceof Imap.Done.Well<Boolean>)) {
            log.warn("SEND-07: A mail that left has no copy in its folder: {}", kept);
        }
    }

    Sought seek(Mailbox mailbox, Secret password, String id) {
        var sent = mailbox.sent();
        if (sent == null) {
            return new Sought.Undecided("no folder");
        }
        return switch (imap.in(
                mailbox,
                password,
                sent,
                Folder.READ_ONLY,
                folder -> folder.search(new MessageIDTerm("<" + id + ">")).length)) {
            case Imap.Done.Well<Integer>(var found) when found > 0 -> new Sought.Present(id, null);
            case Imap.Done.Well<Integer> _ -> new Sought.Undecided("no copy");
            case Imap.Done.SignedOut<Integer> _ -> new Sought.Undecided("signed out");
            case Imap.Done.NoFolder<Integer>(var name) -> new Sought.Undecided(name);
            case Imap.Done.Trouble<Integer>(_, var detail) -> new Sought.Undecided(detail);
        };
    }
}
