package org.tertulia.organization.web;

import org.tertulia.organization.Invitation;
import org.tertulia.web.Mistake;

/** An invitation as who holds its link sees it. */
record InvitationView(
        String token, Invitation invitation, String company, String name, Mistake wrong) {

    @Override
    public String toString() {
        return "InvitationView[" + invitation.id() + "]";
    }
}
