package org.tertulia.identity;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.kernel.UseCase;

/** Changes one's own password; every other session ends. */
@UseCase
public class ChangingPassword {

    private final Accounts accounts;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingPassword(
            Accounts accounts,
            Attempts attempts,
            Passwords passwords,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** {@code session} is the id of the one that goes on. */
    public void change(SignedIn who, String current, String next, String session) {
        var locked =
                accounts.locked(who.id()).orElseThrow(() -> new NotFound("account " + who.id()));
        if (!passwords.opens(current, locked.hash())) {
            throw new Refused(new IdentityRefusal.PasswordWrong());
        }
        Passwords.demandGood(next);
        accounts.password(who.id(), passwords.hash(next));
        events.publishEvent(new PasswordChanged(who.id(), who.actor(), clock.instant()));
        AfterCommit.run(() -> sessions.endOthers(who.id(), session));
    }
}
