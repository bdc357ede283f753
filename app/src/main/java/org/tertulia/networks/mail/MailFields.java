package org.tertulia.networks.mail;

import java.util.List;
import org.tertulia.networks.Connectable.Choice;
import org.tertulia.networks.Connectable.Field;
import org.tertulia.networks.Connectable.Field.Kind;
import org.tertulia.networks.mailserver.Security;

/** What a mailbox must be told to be connected; what is usual need not be said. */
final class MailFields {

    private static final List<Choice> SECURITY =
            List.of(
                    new Choice(Security.TLS.word(), "networks.letters.tls"),
                    new Choice(Security.STARTTLS.word(), "networks.letters.starttls"),
                    new Choice(Security.NONE.word(), "networks.letters.open"));

    static final List<Field> ALL =
            List.of(
                    needed("address", "networks.mail.address", "networks.mail.address.hint"),
                    new Field(
                            MailNetwork.PASSWORD,
                            "networks.mail.password",
                            "networks.mail.password.hint",
                            Kind.SECRET,
                            true,
                            List.of()),
                    needed("imapHost", "networks.mail.imapHost", "networks.mail.imapHost.hint"),
                    security(
                            "imapSecurity",
                            "networks.mail.imapSecurity",
                            "networks.mail.imapSecurity.hint"),
                    usual("imapPort", "networks.mail.imapPort", "networks.mail.imapPort.hint"),
                    usual("smtpHost", "networks.mail.smtpHost", "networks.mail.smtpHost.hint"),
                    security(
                            "smtpSecurity",
                            "networks.mail.smtpSecurity",
                            "networks.mail.smtpSecurity.hint"),
                    usual("smtpPort", "networks.mail.smtpPort", "networks.mail.smtpPort.hint"),
                    usual("user", "networks.mail.user", "networks.mail.user.hint"),
                    usual("folder", "networks.mail.folder", "networks.mail.folder.hint"),
                    usual("sent", "networks.mail.sent", "networks.mail.sent.hint"));

    private MailFields() {}

    private static Field needed(String name, String label, String hint) {
        return new Field(name, label, hint, Kind.TEXT, true, List.of());
    }

    private static Field usual(String name, String label, String hint) {
        return new Field(name, label, hint, Kind.TEXT, false, List.of());
    }

    private static Field security(String name, String label, String hint) {
        return new Field(name, label, hint, Kind.CHOICE, false, SECURITY);
    }
}
