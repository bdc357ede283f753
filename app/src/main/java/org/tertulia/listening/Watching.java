package org.tertulia.listening;

import static org.tertulia.listening.db.Tables.WATCH;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;

/** Saves a query as a watch; it also finds what was heard before. */
@UseCase
public class Watching {

    private final DSLContext db;
    private final Watches watches;
    private final Fitness fitness;
    private final Fillings fillings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Watching(
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

    /** The new watch about a topic, however much it finds. */
    public Watch watch(Sight sight, Brand brand, String name, String query) {
        return watch(sight, brand, name, WatchKind.TOPIC, query, true);
    }

    /** The new watch; one that finds too much has to be confirmed. */
    public Watch watch(
            Sight sight,
            Brand brand,
            String name,
            WatchKind kind,
            String query,
            boolean confirmed) {
        if (!sight.sees(brand.id())) {
            throw new Refused(new ListeningRefusal.UnknownBrand(brand.name()));
        }
        var fitName = fitness.name(name);
        var fitQuery = fitness.query(query);
        if (!confirmed) {
            fitness.demandNarrow(sight, brand.id(), fitQuery);
        }
        var id = WatchId.next();
        var now = clock.instant();
        // The turn is taken before the name is looked up: two of one name cannot both be free.
        var revision = watches.nextRevision();
        fitness.demandFree(brand.id(), fitName, id);
        var number =
                db.insertInto(WATCH)
                        .set(WATCH.ID, id.value())
                        .set(WATCH.BRAND_ID, brand.id().value())
                        .set(WATCH.NAME, fitName)
                        .set(WATCH.KIND, kind.word())
                        .set(WATCH.QUERY, fitQuery)
                        .set(WATCH.STATE, WatchState.ACTIVE.word())
                        .set(WATCH.REVISION, revision)
                        .set(WATCH.CREATED_AT, now)
                        .set(WATCH.CREATED_BY, sight.who().id().value())
                        .returningResult(WATCH.NUMBER)
                        .fetchSingle()
                        .value1();
        fillings.begin(id);
        events.publishEvent(new WatchCreated(id, number, brand.id(), sight.who().actor(), now));
        return watches.find(sight, number);
    }
}
