package org.tertulia.shifts.reaching;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.UseCase;
import org.tertulia.notifications.Notifications;
import org.tertulia.notifications.Told;
import org.tertulia.shifts.reaching.push.Browsers;

/**
 * What members were told in the app goes on to their browsers and mailboxes, or is held back while
 * they want silence and made up for by one summary.
 */
@UseCase
public class Forwarding {

    private final Preferences preferences;
    private final Standings standings;
    private final Silenced silenced;
    private final Browsers browsers;
    private final Reaching reaching;
    private final Notifications notifications;
    private final Clock clock;

    Forwarding(
            Preferences preferences,
            Standings standings,
            Silenced silenced,
            Browsers browsers,
            Reaching reaching,
            Notifications notifications,
            Clock clock) {
        this.preferences = preferences;
        this.standings = standings;
        this.silenced = silenced;
        this.browsers = browsers;
        this.reaching = reaching;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Whoever has neither browser nor mail hears of it in the app alone. */
    @EventListener(id = "shifts.reaching.told")
    public void on(Told told) {
        var mail = preferences.of(told.whom()).byMail();
        if (!mail && !browsers.any(told.whom())) {
            return;
        }
        if (standings.reached(told.whom(), told.at())) {
            var tag = told.id().toString();
            var said = new Reaching.Said(told.key(), told.args(), told.url(), tag);
            reaching.say(told.whom(), said, true, mail);
        } else {
            silenced.hold(told.whom(), told.at(), mail);
        }
    }

    /**
     * Whether a mail of a module's own may go to a member now; where not, they will hear in the
     * summary that there was something.
     */
    public boolean mayMail(MemberId whom) {
        var now = clock.instant();
        if (standings.reached(whom, now)) {
            return true;
        }
        silenced.hold(whom, now, true);
        return false;
    }

    /** Whose silence is over hears in one sentence what waits; whether there was anybody. */
    public boolean sumUp() {
        var now = clock.instant();
        var due =
                silenced.members().stream()
                        .filter(member -> standings.reached(member, now))
                        .toList();
        due.forEach(member -> silenced.take(member).ifPresent(held -> sumUp(held, now)));
        return !due.isEmpty();
    }

    private void sumUp(Silenced.Held held, Instant now) {
        var unread = notifications.unreadSince(held.member(), held.since());
        if (unread > 0) {
            var said =
                    new Reaching.Said(
                            "shifts.reaching.summary",
                            List.of(unread),
                            "/notifications",
                            "summary:" + now.getEpochSecond());
            reaching.say(held.member(), said, true, held.mail());
        }
    }
}
