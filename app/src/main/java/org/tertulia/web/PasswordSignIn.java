package org.tertulia.web;

import java.time.Duration;
import java.util.Optional;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.SignedIn;

/** Knows people by e-mail address and password. */
public interface PasswordSignIn {

    /** {@code from} is the network address that asks, which a limit may count. */
    Attempt by(String email, String password, String from);

    /** The person as of now, since role and language change during a session; empty when gone. */
    Optional<SignedIn> still(MemberId id);

    /** How an attempt ended. */
    sealed interface Attempt {

        record Welcome(SignedIn who) implements Attempt {}

        /** Unknown address or wrong password: nobody learns which. */
        record Wrong() implements Attempt {}

        record TooMany(Duration retryAfter) implements Attempt {}
    }
}
