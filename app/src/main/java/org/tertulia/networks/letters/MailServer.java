package org.tertulia.networks.letters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** How the way to it is kept private. */
    enum Security {
        /** It begins in the open and goes on sealed; not at all where the server cannot. */
        STARTTLS,
        TLS,
        /** In the open: on one's own network alone. */
        NONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Security> of(String word) {
            return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
        }
    }
}
