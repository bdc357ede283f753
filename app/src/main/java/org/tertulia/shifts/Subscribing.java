package org.tertulia.shifts;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Lets a calendar fetch one's own shifts by a secret address, and takes that back. */
@UseCase
public class Subscribing {

    private final Feeds feeds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Subscribing(Feeds feeds, ApplicationEventPublisher events, Clock clock) {
        this.feeds = feeds;
        this.events = events;
        this.clock = clock;
    }

    /** A new one in place of the old: the only time that it can be read. */
    public SecretToken open(Sight sight) {
        var token = SecretToken.next();
        var now = clock.instant();
        feeds.put(sight.who().id(), token, now);
        events.publishEvent(new ShiftsFact.FeedOpened(sight.who().id(), sight.who().actor(), now));
        return token;
    }

    public void revoke(Sight sight) {
        if (feeds.remove(sight.who().id())) {
            events.publishEvent(
                    new ShiftsFact.FeedRevoked(
                            sight.who().id(), sight.who().actor(), clock.instant()));
        }
    }
}
