package org.tertulia.organization;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.identity.Accounts;
import org.tertulia.identity.Email;
import org.tertulia.identity.IdentityRefusal;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.web.Shown;

/** Invites somebody by a link, handed over as people like: no mail server is needed. */
@UseCase
public class Inviting {

    /** Long enough for a holiday week, short enough that a forgotten link opens nothing. */
    public static final Duration LIFE = Duration.ofDays(7);

    private final Invitations invitations;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inviting(
            Invitations invitations,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Returns what the link carries: the only time that it can be read. */
    public SecretToken invite(String email, Role role, Reach reach, Sight sight) {
        Owners.demand(sight);
        reach.demandWithin(sight);
        if (!Email.plausible(email)) {
            throw new Refused(new IdentityRefusal.EmailImplausible(Shown.beginning(email)));
        }
        if (accounts.byEmail(email).isPresent()) {
            throw new Refused(new IdentityRefusal.EmailTaken(Email.folded(email)));
        }
        var id = Uuid7.next();
        var token = SecretToken.next();
        var now = clock.instant();
        invitations.add(
                id, token, Email.folded(email), role, reach, sight.who().id(), now, now.plus(LIFE));
        events.publishEvent(new MemberInvited(id, role, sight.who().actor(), now));
        return token;
    }

    public void withdraw(UUID id, Sight sight) {
        Owners.demand(sight);
        if (!invitations.withdraw(id, clock.instant())) {
            throw new NotFound("invitation " + id);
        }
        events.publishEvent(new InvitationWithdrawn(id, sight.who().actor(), clock.instant()));
    }
}
