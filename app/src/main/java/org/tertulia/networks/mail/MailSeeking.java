package org.tertulia.networks.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.mailserver.MailHost;
import org.tertulia.networks.mailserver.MailTrouble;
import org.tertulia.networks.mailserver.Security;
import org.tertulia.networks.secrets.Secret;

/** Goes to both servers of a mailbox with its password, and sees whether they let us in. */
@Component
class MailSeeking {

    private final GuardedClient client;
    private final Imap imap;

    MailSeeking(GuardedClient client, Imap imap) {
        this.client = client;
        this.imap = imap;
    }

    Found.Ready seek(Map<String, String> given) {
        var mailbox = mailbox(given);
        mustKeepSecret(mailbox.imap());
        mustKeepSecret(mailbox.smtp());
        var password = new Secret(given.getOrDefault(MailNetwork.PASSWORD, ""));
        demandFolder(mailbox, password, mailbox.folder());
        if (mailbox.sent() != null) {
            demandFolder(mailbox, password, mailbox.sent());
        }
        demandWayOut(mailbox, password);
        return new Found.Ready(
                mailbox.address(),
                mailbox.settings(),
                mailbox.address() + " " + mailbox.folder(),
                mailbox.imap().host(),
                List.of(),
                Map.of(MailNetwork.PASSWORD, password));
    }

    private static Mailbox mailbox(Map<String, String> given) {
        var address = given.getOrDefault("address", "").strip().toLowerCase(Locale.ROOT);
        if (!Sender.isAddress(address)) {
            throw new Refused(new MailRefusal.AddressUnfit());
        }
        var imap = host(given, "imap", given.getOrDefault("imapHost", ""));
        var smtp = host(given, "smtp", imap.host().replaceFirst("^imap\\.", "smtp."));
        return new Mailbox(
                address,
                imap,
                smtp,
                given.getOrDefault("user", address),
                given.getOrDefault("folder", "INBOX"),
                given.get("sent"));
    }

    private static MailHost host(Map<String, String> given, String protocol, String usual) {
        var host = given.getOrDefault(protocol + "Host", usual).strip();
        if (host.length() > 253 || !host.matches("[\\p{L}\\p{N}._-]+|\\[[0-9A-Fa-f:.]+\\]")) {
            throw new Refused(new MailRefusal.HostUnfit());
        }
        var word = given.getOrDefault(protocol + "Security", Security.TLS.word());
        var security =
                Security.of(word).orElseThrow(() -> new Refused(new MailRefusal.SecurityUnfit()));
        return new MailHost(host, port(given.get(protocol + "Port"), protocol, security), security);
    }

    private static int port(@Nullable String typed, String protocol, Security security) {
        if (typed == null) {
            return switch (security) {
                case TLS -> protocol.equals("imap") ? 993 : 465;
                case STARTTLS, NONE -> protocol.equals("imap") ? 143 : 587;
            };
        }
        if (!typed.strip().matches("[0-9]{1,5}")) {
            throw new Refused(new MailRefusal.PortUnfit());
        }
        var port = Integer.parseInt(typed.strip());
        if (port < 1 || port > 65535) {
            throw new Refused(new MailRefusal.PortUnfit());
        }
        return port;
    }

    private void mustKeepSecret(MailHost host) {
        if (host.security() == Security.NONE
                && !client.keepsSecret("http://" + host.host() + ":" + host.port())) {
            throw new Refused(new MailRefusal.OpenWayAbroad(host.host()));
        }
    }

    private void demandFolder(Mailbox mailbox, Secret password, String folder) {
        switch (imap.in(mailbox, password, folder, Folder.READ_ONLY, IMAPFolder::getMessageCount)) {
            case Imap.Done.Well<Integer> _ -> {}
            case Imap.Done.SignedOut<Integer> _ ->
                    throw new Refused(new MailRefusal.PasswordRefused(mailbox.imap().host()));
            case Imap.Done.NoFolder<Integer>(var name) ->
                    throw new Refused(new MailRefusal.NoSuchFolder(name));
            case Imap.Done.Trouble<Integer>(var key, var detail) ->
                    throw new Refused(new MailRefusal.ServerNotReached(detail, key));
        }
    }

    /** Signs in where mail is handed in, and hands in none. */
    private void demandWayOut(Mailbox mailbox, Secret password) {
        var host = mailbox.smtp();
        switch (client.mailServer(host.host(), host.port(), Imap.PATIENCE)) {
            case GuardedClient.Found.Nowhere(var why) ->
                    throw new Refused(new MailRefusal.ServerNotReached(why.detail(), why.key()));
            case GuardedClient.Found.At(var addresses) -> {
                var properties = host.properties("smtp", addresses.getFirst(), Imap.PATIENCE, true);
                properties.put("mail.smtp.quitwait", "false");
                try (var transport = new SMTPTransport(Session.getInstance(properties), null)) {
                    transport.connect(host.host(), host.port(), mailbox.user(), password.reveal());
                } catch (MessagingException e) {
                    throw refused(host, MailTrouble.of(host, e));
                }
            }
        }
    }

    private static Refused refused(MailHost host, MailTrouble trouble) {
        return new Refused(
                trouble.key().equals(MailTrouble.LOGIN)
                        ? new MailRefusal.PasswordRefused(host.host())
                        : new MailRefusal.ServerNotReached(trouble.detail(), trouble.key()));
    }
}
