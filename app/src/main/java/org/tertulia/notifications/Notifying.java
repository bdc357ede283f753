package org.tertulia.notifications;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.UseCase;
import org.tertulia.web.Live;

/** Tells a member something. */
@UseCase
public class Notifying {

    /** What an open browser of the member hears. */
    static final String NUDGE = "notifications";

    private final Notifications notifications;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifying(
            Notifications notifications, Live live, ApplicationEventPublisher events, Clock clock) {
        this.notifications = notifications;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells it, in the transaction of what happened, and wherever the member wants to hear of it.
     *
     * @param key a key of the message bundles
     * @param args numbers stay numbers, all else becomes text
     * @param url a page of ours, beginning with a slash
     */
    public void tell(MemberId whom, String key, List<?> args, String url) {
        events.publishEvent(notifications.add(whom, key, args, url, clock.instant()));
        live.nudge(whom, NUDGE);
    }

    /**
     * As {@link #tell}, in the app alone: for who reaches the member elsewhere in a way of theirs.
     */
    public void note(MemberId whom, String key, List<?> args, String url) {
        notifications.add(whom, key, args, url, clock.instant());
        live.nudge(whom, NUDGE);
    }

    /** Returns where it leads; the member's own only. */
    public String open(UUID id, MemberId whose) {
        var url = notifications.read(id, whose, clock.instant());
        live.nudge(whose, NUDGE);
        return url;
    }

    public void readAll(MemberId whose) {
        notifications.readAll(whose, clock.instant());
        live.nudge(whose, NUDGE);
    }
}
