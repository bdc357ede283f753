package org.tertulia.identity;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;

/** Gives programs a token to come in by, and takes it back. */
@UseCase
public class IssuingTokens {

    private static final int NAME = 100;

    private final Tokens tokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssuingTokens(Tokens tokens, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /** A new one of one's own: the only time that it can be read. */
    public SecretToken issue(SignedIn who, String name) {
        if (name.isBlank() || name.strip().length() > NAME) {
            throw new Refused(new IdentityRefusal.TokenNameMissing(NAME));
        }
        var token = SecretToken.next();
        add(who.id(), name.strip(), token, who.actor());
        return token;
    }

    /**
     * Accepts a token that somebody else made, in place of the others of this name. One known
     * already changes nothing, and a revoked one stays so. Refuses fewer than {@link Tokens#LEAST}
     * characters.
     */
    public void replace(MemberId owner, String name, SecretToken token, Actor by) {
        if (token.value().length() < Tokens.LEAST) {
            throw new Refused(new IdentityRefusal.TokenTooShort(Tokens.LEAST));
        }
        if (tokens.knows(token)) {
            return;
        }
        var now = clock.instant();
        for (var id : tokens.revokeNamed(owner, name, now)) {
            events.publishEvent(new TokenRevoked(id, owner, by, now));
        }
        add(owner, name, token, by);
    }

    public void revoke(SignedIn who, UUID id) {
        var now = clock.instant();
        if (!tokens.revoke(id, who.id(), now)) {
            throw new NotFound("token " + id);
        }
        events.publishEvent(new TokenRevoked(id, who.id(), who.actor(), now));
    }

    private void add(MemberId owner, String name, SecretToken token, Actor by) {
        var id = Uuid7.next();
        var now = clock.instant();
        if (tokens.add(id, owner, name, token, now)) {
            events.publishEvent(new TokenCreated(id, owner, by, now));
        }
    }
}
