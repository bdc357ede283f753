package org.tertulia.identity.web;

import java.util.List;
import org.tertulia.identity.Sessions;
import org.tertulia.identity.Token;
import org.tertulia.kernel.SignedIn;
import org.tertulia.web.Mistake;
import org.tertulia.web.kit.Option;

/**
 * One's own account; {@code session} is the id of the one that asks, {@code tokenName} one that was
 * wrong.
 */
record AccountView(
        SignedIn who,
        List<Sessions.Open> sessions,
        String session,
        List<Token> tokens,
        Mistake wrong,
        String tokenName,
        List<Option> languages) {

    boolean elsewhere() {
        return sessions.stream().anyMatch(it -> !it.id().equals(session));
    }
}
