package org.tertulia.networks.letters;

import org.tertulia.kernel.Refusal;

/** Why a mail server or a webhook cannot be saved as asked. */
public sealed interface LettersRefusal extends Refusal {

    /** A host is a name or an address, without a path. */
    record HostUnfit() implements LettersRefusal, Unfit {}

    /** A port is a number. */
    record PortUnfit() implements LettersRefusal, Unfit {}

    /** There are three ways. */
    record SecurityUnfit() implements LettersRefusal, Unfit {}

    /** A password without a name to sign in with, or one that is too long. */
    record LoginUnfit() implements LettersRefusal, Unfit {}

    /** That is no e-mail address. */
    record AddressUnfit() implements LettersRefusal, Unfit {}

    /** How the installation is reached begins with http and has no path. */
    record HomeUnfit() implements LettersRefusal, Unfit {}

    /** Somebody else saved other settings meanwhile. */
    record ServerChanged() implements LettersRefusal {}

    /** A name has 1 to 100 characters. */
    record WebhookNameUnfit() implements LettersRefusal, Unfit {}

    /** It is no address that may be called. */
    record WebhookUrlUnfit() implements LettersRefusal, Unfit {}
}
