package org.tertulia.organization;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;

/** Accepts an invitation: whoever holds its link becomes a member, once. */
@UseCase
public class Accepting {

    private final Invitations invitations;
    private final Joining joining;
    private final Clock clock;

    Accepting(Invitations invitations, Joining joining, Clock clock) {
        this.invitations = invitations;
        this.joining = joining;
        this.clock = clock;
    }

    /** Refuses a link that was used, withdrawn or is past its date; returns the new member. */
    public MemberId accept(
            SecretToken token, String name, String password, Locale locale, ZoneId zone) {
        var invitation = demandOpen(token);
        var person = new Person(name, invitation.email(), password, locale, zone);
        var id = joining.join(person, invitation.role(), invitation.reach());
        invitations.accepted(invitation.id(), id, clock.instant());
        return id;
    }

    private Invitation demandOpen(SecretToken token) {
        var invitation =
                invitations
                        .locked(token)
                        .orElseThrow(() -> new Refused(new OrganizationRefusal.InvitationOver()));
        demandOpen(invitation);
        return invitation;
    }

    /** For the page that offers it. */
    public void demandOpen(Invitation invitation) {
        if (invitation.acceptedAt() != null) {
            throw new Refused(new OrganizationRefusal.InvitationSpent());
        }
        if (invitation.withdrawnAt() != null || !clock.instant().isBefore(invitation.expiresAt())) {
            throw new Refused(new OrganizationRefusal.InvitationOver());
        }
    }
}
