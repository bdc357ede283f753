package org.tertulia.organization.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tertulia.identity.Account;
import org.tertulia.identity.Accounts;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Invitations;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Mistake;

/** Reads what the members' page shows. */
@Component
class MembersQuery {

    private final Members members;
    private final Accounts accounts;
    private final Brands brands;
    private final Invitations invitations;
    private final Clock clock;

    MembersQuery(
            Members members,
            Accounts accounts,
            Brands brands,
            Invitations invitations,
            Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.brands = brands;
        this.invitations = invitations;
        this.clock = clock;
    }

    MembersView all(MembersView.InviteForm form, Mistake wrong, Sight sight) {
        var all = members.list(sight);
        var known = accounts.of(all.stream().map(Member::id).toList());
        var seen = brands(sight);
        return new MembersView(
                all.stream().map(member -> row(member, known, seen)).toList(),
                invitations.open(clock.instant(), sight),
                seen,
                sight.may(Role.OWNER),
                form,
                wrong);
    }

    List<Brand> brands(Sight sight) {
        return brands.list(sight);
    }

    private static MemberRow row(Member member, Map<MemberId, Account> known, List<Brand> brands) {
        var account = known.get(member.id());
        return new MemberRow(
                member.id().toString(),
                member.name(),
                member.handle(),
                account == null ? "" : account.email(),
                member.role(),
                ReachForm.names(member.reach(), brands),
                member.left());
    }
}
