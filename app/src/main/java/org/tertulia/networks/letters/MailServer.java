package org.tertulia.networks.letters;

import org.jspecify.annotations.Nullable;
import org.tertulia.networks.mailserver.MailHost;
import org.tertulia.networks.mailserver.Security;
import org.tertulia.networks.secrets.Secret;

/**
 * The company's mail server.
 *
 * @param login null where the server asks for none
 * @param sender as whom we write
 * @param home how this installation is reached from elsewhere; null where nobody said it
 */
record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String login,
        @Nullable Secret password,
        String sender,
        @Nullable String home,
        int version) {

    MailHost at() {
        return new MailHost(host, port, security);
    }
}
