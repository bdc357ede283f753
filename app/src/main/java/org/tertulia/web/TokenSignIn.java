package org.tertulia.web;

import java.util.Optional;
import org.tertulia.kernel.SignedIn;

/** Knows whose API token this is. */
public interface TokenSignIn {

    /** Whose it is; nobody's where it is unknown, revoked or past its date. */
    Optional<SignedIn> by(String token);
}
