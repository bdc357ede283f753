package org.tertulia.inbox.outreach;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.outreach.OutreachFact.CapsChanged;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Says how often we begin something. */
@UseCase
public class Capping {

    private final QuietList quiet;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Capping(QuietList quiet, ApplicationEventPublisher events, Clock clock) {
        this.quiet = quiet;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refused with {@link InboxRefusal.OnlyForSupervisors} or {@link
     *     OutreachRefusal.CapsUnfit}
     */
    public void put(Sight sight, Caps asked) {
        if (!sight.may(Role.SUPERVISOR)) {
            throw new Refused(new InboxRefusal.OnlyForSupervisors());
        }
        var caps = asked.fit();
        if (caps.equals(quiet.holdCaps())) {
            return;
        }
        quiet.put(caps);
        events.publishEvent(
                new CapsChanged(
                        caps.contactDays(),
                        caps.channelDay(),
                        sight.who().actor(),
                        clock.instant()));
    }
}
