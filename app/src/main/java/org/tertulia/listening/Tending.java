package org.tertulia.listening;

import static org.tertulia.listening.db.Tables.WATCH;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Pauses a watch, resumes it, retires it. */
@UseCase
public class Tending {

    private final DSLContext db;
    private final Watches watches;
    private final Fillings fillings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Tending(
            DSLContext db,
            Watches watches,
            Fillings fillings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.watches = watches;
        this.fillings = fillings;
        this.clock = clock;
        this.events = events;
    }

    /** It does not listen until somebody resumes it. */
    public void pause(Sight sight, int number) {
        var revision = watches.nextRevision();
        var watch = watches.hold(sight, number);
        if (watch.state() != WatchState.ACTIVE) {
            throw new Refused(new ListeningRefusal.NotListening());
        }
        become(watch, WatchState.PAUSED, revision);
        events.publishEvent(
                new WatchPaused(
                        watch.id(), number, watch.brand(), sight.who().actor(), clock.instant()));
    }

    /** It listens again, and catches up on what it missed. */
    public void resume(Sight sight, int number) {
        var revision = watches.nextRevision();
        var watch = watches.hold(sight, number);
        if (watch.state() != WatchState.PAUSED) {
            throw new Refused(new ListeningRefusal.NotPaused());
        }
        become(watch, WatchState.ACTIVE, revision);
        fillings.begin(watch.id());
        events.publishEvent(
                new WatchResumed(
                        watch.id(), number, watch.brand(), sight.who().actor(), clock.instant()));
    }

    /** For good; its mentions stay. */
    public void retire(Sight sight, int number) {
        var revision = watches.nextRevision();
        var watch = watches.hold(sight, number);
        if (watch.state() == WatchState.RETIRED) {
            throw new Refused(new ListeningRefusal.AlreadyRetired());
        }
        become(watch, WatchState.RETIRED, revision);
        events.publishEvent(
                new WatchRetired(
                        watch.id(), number, watch.brand(), sight.who().actor(), clock.instant()));
    }

    private void become(Watch watch, WatchState state, long revision) {
        db.update(WATCH)
                .set(WATCH.STATE, state.word())
                .set(WATCH.REVISION, revision)
                .where(WATCH.ID.eq(watch.id().value()))
                .execute();
    }
}
