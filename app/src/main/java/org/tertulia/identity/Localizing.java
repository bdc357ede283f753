package org.tertulia.identity;

import java.time.ZoneId;
import java.util.Locale;
import org.tertulia.kernel.SignedIn;
import org.tertulia.kernel.UseCase;

/** Chooses one's own language and time zone. */
@UseCase
public class Localizing {

    private final Accounts accounts;

    Localizing(Accounts accounts) {
        this.accounts = accounts;
    }

    public void localize(SignedIn who, Locale locale, ZoneId zone) {
        accounts.localized(who.id(), locale, zone);
    }
}
