package org.tertulia.identity;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.web.Shown;

/** Gives somebody an account. */
@UseCase
public class Enrolling {

    private final Accounts accounts;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolling(
            Accounts accounts, Passwords passwords, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses an implausible or taken address and a bad password. */
    public void enrol(
            MemberId id, String email, String password, Locale locale, ZoneId zone, Actor by) {
        if (!Email.plausible(email)) {
            throw new Refused(new IdentityRefusal.EmailImplausible(Shown.beginning(email)));
        }
        Passwords.demandGood(password);
        var account = new Account(id, Email.folded(email), locale, zone, false);
        var now = clock.instant();
        if (!accounts.add(account, passwords.hash(password), now)) {
            throw new Refused(new IdentityRefusal.EmailTaken(account.email()));
        }
        events.publishEvent(new AccountEnrolled(id, by, now));
    }
}
