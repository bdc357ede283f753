package org.tertulia.organization;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.UseCase;

/** Changes the company's name, language and time zone. */
@UseCase
public class ChangingCompany {

    private final Companies companies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingCompany(Companies companies, ApplicationEventPublisher events, Clock clock) {
        this.companies = companies;
        this.events = events;
        this.clock = clock;
    }

    public void change(String name, Locale locale, ZoneId zone, Sight sight) {
        Owners.demand(sight);
        companies.change(new Company(Names.demandGood(name), locale, zone));
        events.publishEvent(new CompanyChanged(sight.who().actor(), clock.instant()));
    }
}
