package org.tertulia.organization;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.identity.Email;
import org.tertulia.identity.IdentityRefusal;
import org.tertulia.identity.Passwords;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.web.Shown;

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

    /** What could not be taken, by the field of the form, in its order. */
    public Map<String, Refusal> faults(String company, String brand, Person owner) {
        var faults = new LinkedHashMap<String, Refusal>();
        Names.fault(company).ifPresent(fault -> faults.put("company", fault));
        if (!brand.isBlank()) {
            Names.fault(brand).ifPresent(fault -> faults.put("brand", fault));
        }
        Names.fault(owner.name()).ifPresent(fault -> faults.put("name", fault));
        if (!Email.plausible(owner.email())) {
            var shown = Shown.beginning(owner.email().strip());
            faults.put("email", new IdentityRefusal.EmailImplausible(shown));
        }
        Passwords.fault(owner.password()).ifPresent(fault -> faults.put("password", fault));
        return faults;
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
