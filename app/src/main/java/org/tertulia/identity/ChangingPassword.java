package org.tertulia.identity;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.kernel.UseCase;

/** Changes one's own password; every other session ends. */
@UseCase
public class ChangingPassword {

    private final Proving proving;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingPassword(
            Proving proving,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proving = proving;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whoever found an open browser must not guess the present password: it counts like a sign-in.
     *
     * @param from the network address that asks
     * @param session the id of the one that goes on
     */
    public void change(SignedIn who, String current, String next, String from, String session) {
        switch (proving.prove(who.email(), current, from)) {
            case Proof.Proved it -> {}
            case Proof.Wrong it -> throw new Refused(new IdentityRefusal.PasswordWrong());
            case Proof.TooMany(var pause) ->
                    throw new Refused(new IdentityRefusal.TooManyAttempts(pause.toSeconds() + 1));
        }
        Passwords.demandGood(next);
        accounts.password(who.id(), passwords.hash(next));
        events.publishEvent(new PasswordChanged(who.id(), who.actor(), clock.instant()));
        AfterCommit.run(() -> sessions.endOthers(who.id(), session));
    }
}
