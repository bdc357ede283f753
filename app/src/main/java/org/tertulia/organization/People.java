package org.tertulia.organization;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tertulia.identity.Account;
import org.tertulia.identity.Accounts;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.SignedIn;

/** Who somebody is here, as of now: an account in force of a member in force. */
@Component
class People {

    private final Accounts accounts;
    private final Members members;

    People(Accounts accounts, Members members) {
        this.accounts = accounts;
        this.members = members;
    }

    Optional<SignedIn> known(MemberId id) {
        return accounts.asking(id).flatMap(this::known);
    }

    Optional<SignedIn> known(Account account) {
        return account.disabled()
                ? Optional.empty()
                : members.asking(account.id())
                        .filter(member -> !member.left())
                        .map(member -> signedIn(account, member));
    }

    private static SignedIn signedIn(Account account, Member member) {
        return new SignedIn(
                member.id(),
                member.name(),
                account.email(),
                member.role(),
                account.locale(),
                account.zone());
    }
}
