package org.tertulia.organization;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;

/** Adds and renames brands. */
@UseCase
public class Branding {

    private final Brands brands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Branding(Brands brands, ApplicationEventPublisher events, Clock clock) {
        this.brands = brands;
        this.events = events;
        this.clock = clock;
    }

    public BrandId add(String typed, Sight sight) {
        Owners.demand(sight);
        var name = Names.demandGood(typed);
        var id = BrandId.next();
        if (!brands.add(id, name, clock.instant())) {
            throw new Refused(new OrganizationRefusal.BrandNameTaken(name));
        }
        events.publishEvent(new BrandAdded(id, sight.who().actor(), clock.instant()));
        return id;
    }

    public void rename(Brand brand, String typed, Sight sight) {
        Owners.demand(sight);
        var name = Names.demandGood(typed);
        if (brands.taken(name, brand.id())) {
            throw new Refused(new OrganizationRefusal.BrandNameTaken(name));
        }
        brands.rename(brand.id(), name);
        events.publishEvent(new BrandRenamed(brand.id(), sight.who().actor(), clock.instant()));
    }
}
