package org.tertulia.shifts.reaching;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Says how one wants to be reached. */
@UseCase
public class Preferring {

    private final Preferences preferences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Preferring(Preferences preferences, ApplicationEventPublisher events, Clock clock) {
        this.preferences = preferences;
        this.events = events;
        this.clock = clock;
    }

    /** Saying the same again changes nothing. */
    public void prefer(Sight sight, Preference preference) {
        if (preferences.own(sight).equals(preference)) {
            return;
        }
        preferences.put(sight.who().id(), preference);
        events.publishEvent(
                new ReachingFact.PreferenceChanged(
                        sight.who().id(),
                        preference.byMail(),
                        preference.quiet() != null,
                        sight.who().actor(),
                        clock.instant()));
    }
}
