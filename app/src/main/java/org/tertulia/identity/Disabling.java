package org.tertulia.identity;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.UseCase;

/** Closes an account to its person, and opens it again. */
@UseCase
public class Disabling {

    private final Accounts accounts;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Disabling(Accounts accounts, Sessions sessions, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** Sessions and tokens open nothing from the next request on. */
    public void disable(MemberId id, Actor by) {
        var now = clock.instant();
        if (accounts.disabled(id, now)) {
            events.publishEvent(new AccountDisabled(id, by, now));
            AfterCommit.run(() -> sessions.endAll(id));
        }
    }

    public void enable(MemberId id, Actor by) {
        if (accounts.disabled(id, null)) {
            events.publishEvent(new AccountEnabled(id, by, clock.instant()));
        }
    }
}
