package org.tertulia.organization;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tertulia.identity.Accounts;
import org.tertulia.kernel.MemberId;

/** How members are reached where they do not look at our pages. */
@Component
public class Addresses {

    private final Accounts accounts;

    Addresses(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Where to write, in which language, and by which clock. */
    public record Address(String email, Locale locale, ZoneId zone) {}

    /** Of those who can sign in; for the program's own work. */
    public Map<MemberId, Address> of(Collection<MemberId> members) {
        return accounts.of(members).values().stream()
                .filter(account -> !account.disabled())
                .collect(
                        Collectors.toMap(
                                account -> account.id(),
                                account ->
                                        new Address(
                                                account.email(),
                                                account.locale(),
                                                account.zone())));
    }
}
