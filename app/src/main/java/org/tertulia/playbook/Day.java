package org.tertulia.playbook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Company;

/** Which day it is where the company is. */
@Component
public class Day {

    private final Companies companies;
    private final Clock clock;

    Day(Companies companies, Clock clock) {
        this.companies = companies;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return companies.known().map(Company::zone).orElse(ZoneOffset.UTC);
    }
}
