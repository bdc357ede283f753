package org.tertulia.listening;

import static org.tertulia.listening.db.Tables.WATCH;

import java.time.Clock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Changes what a watch is called, what it is about or looks for; then it looks back again. */
@UseCase
public class Changing {

    private final DSLContext db;
    private final Watches watches;
    private final Fitness fitness;
    private final Fillings fillings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Changing(
            DSLContext db,
            Watches watches,
            Fitness fitness,
            Fillings fillings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.watches = watches;
        this.fitness = fitness;
        this.fillings = fillings;
        this.clock = clock;
        this.events = events;
    }

    /** What is null stays as it is; a query that finds too much has to be confirmed. */
    public Watch change(
            Sight sight,
            int number,
            @Nullable String name,
            @Nullable WatchKind kind,
            @Nullable String query,
            boolean confirmed) {
        if (query != null && !confirmed) {
            var before = watches.find(sight, number);
            var fit = fitness.query(query);
            if (!fit.equals(before.query())) {
                fitness.demandNarrow(sight, before.brand(), fit);
            }
        }
        var revision = watches.nextRevision();
        var watch = watches.hold(sight, number);
        if (watch.state() == WatchState.RETIRED) {
            throw new Refused(new ListeningRefusal.AlreadyRetired());
        }
        var fitName = name == null ? watch.name() : fitness.name(name);
        var fitKind = kind == null ? watch.kind() : kind;
        var fitQuery = query == null ? watch.query() : fitness.query(query);
        fitness.demandFree(watch.brand(), fitName, watch.id());
        if (fitName.equals(watch.name())
                && fitKind == watch.kind()
                && fitQuery.equals(watch.query())) {
            return watch;
        }
        var edition = watch.edition() + (fitQuery.equals(watch.query()) ? 0 : 1);
        db.update(WATCH)
                .set(WATCH.NAME, fitName)
                .set(WATCH.KIND, fitKind.word())
                .set(WATCH.QUERY, fitQuery)
                .set(WATCH.EDITION, edition)
                .set(WATCH.REVISION, revision)
                .where(WATCH.ID.eq(watch.id().value()))
                .execute();
        // Whom it is about tells how messages that name several speak of them.
        var again = edition > watch.edition() || fitKind != watch.kind();
        if (again && watch.state() == WatchState.ACTIVE) {
            fillings.begin(watch.id());
        }
        events.publishEvent(
                new WatchChanged(
                        watch.id(),
                        number,
                        watch.brand(),
                        edition,
                        sight.who().actor(),
                        clock.instant()));
        return watches.find(sight, number);
    }
}
