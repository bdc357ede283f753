package org.tertulia.organization;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tertulia.identity.SecretToken;
import org.tertulia.identity.Tokens;
import org.tertulia.kernel.SignedIn;
import org.tertulia.web.TokenSignIn;

/** Programs come in as the member whose token they show. */
@Component
class ByToken implements TokenSignIn {

    private final Tokens tokens;
    private final People people;

    ByToken(Tokens tokens, People people) {
        this.tokens = tokens;
        this.people = people;
    }

    @Override
    public Optional<SignedIn> by(String token) {
        return tokens.owner(new SecretToken(token)).flatMap(people::known);
    }
}
