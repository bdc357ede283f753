package org.tertulia.organization;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;

/** Begins: the company, its first brand and its first owner. Happens once. */
@UseCase
public class SettingUp {

    private final Companies companies;
    private final Brands brands;
    private final Joining joining;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettingUp(
            Companies companies,
            Brands brands,
            Joining joining,
            ApplicationEventPublisher events,
            Clock clock) {
        this.companies = companies;
        this.brands = brands;
        this.joining = joining;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the owner. The brand of a blank name is called as the company. */
    public MemberId setUp(String company, String brand, Person owner) {
        var now = clock.instant();
        var name = Names.demandGood(company);
        var begun = new Company(name, owner.locale(), owner.zone());
        if (!companies.add(begun, now)) {
            throw new Refused(new OrganizationRefusal.AlreadySetUp());
        }
        var first = BrandId.next();
        brands.add(first, brand.isBlank() ? name : Names.demandGood(brand), now);
        var id = joining.join(owner, Role.OWNER, Reach.EVERYTHING);
        events.publishEvent(new CompanySetUp(first, new Actor.Member(id, owner.name()), now));
        return id;
    }
}
