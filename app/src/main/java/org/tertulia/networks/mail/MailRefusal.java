package org.tertulia.networks.mail;

import org.tertulia.kernel.Refusal;

/** Why a mailbox cannot be connected. */
public sealed interface MailRefusal extends Refusal {

    /** What was given is no mail address. */
    record AddressUnfit() implements MailRefusal, Unfit {}

    /** What was given is no server: a name or an address and no more. */
    record HostUnfit() implements MailRefusal, Unfit {}

    /** A port is a number from 1 to 65,535. */
    record PortUnfit() implements MailRefusal, Unfit {}

    /** The way to a server is STARTTLS, TLS or none. */
    record SecurityUnfit() implements MailRefusal, Unfit {}

    /** Mail travels sealed, by STARTTLS or TLS; openly on one's own network alone. */
    record OpenWayAbroad(String host) implements MailRefusal {}

    /** The server does not take user or password. */
    record PasswordRefused(String host) implements MailRefusal {}

    /** The mailbox has no such folder. */
    record NoSuchFolder(String folder) implements MailRefusal {}

    /** No usable answer came; {@code trouble} is the key of the sentence that says why. */
    record ServerNotReached(String detail, String trouble) implements MailRefusal {
        @Override
        public String key() {
            return trouble;
        }
    }
}
