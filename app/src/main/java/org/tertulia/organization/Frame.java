package org.tertulia.organization;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.web.BrandsSeen;

/** What the frame of the pages asks the organization for. */
@Component
class Frame implements org.tertulia.web.Company, BrandsSeen {

    private final Companies companies;
    private final Members members;
    private final Brands brands;

    Frame(Companies companies, Members members, Brands brands) {
        this.companies = companies;
        this.members = members;
        this.brands = brands;
    }

    @Override
    public String name() {
        return companies.atHand().map(Company::name).orElse("");
    }

    @Override
    public Set<BrandId> by(MemberId who) {
        return members.of(who)
                .filter(member -> !member.left())
                .map(member -> member.reach().all() ? brands.all() : member.reach().brands())
                .orElse(Set.of());
    }
}
