package org.tertulia.organization.web;

import java.util.List;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Invitation;
import org.tertulia.organization.Reach;
import org.tertulia.web.Mistake;

/** The members, and the invitations that wait; {@code owner} may change both. */
record MembersView(
        List<MemberRow> members,
        List<Invitation> invitations,
        List<Brand> brands,
        boolean owner,
        InviteForm form,
        Mistake wrong) {

    /** The invitation as it was typed. */
    record InviteForm(String email, Role role, Reach reach) {

        static final InviteForm EMPTY = new InviteForm("", Role.AGENT, Reach.EVERYTHING);
    }
}
