package org.tertulia.organization;

import org.springframework.stereotype.Component;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.SignedIn;

/** Knows what each member may see. */
@Component
public class Sights {

    private final Members members;
    private final Brands brands;

    Sights(Members members, Brands brands) {
        this.members = members;
        this.brands = brands;
    }

    /** As of now. */
    public Sight of(SignedIn who) {
        var member = members.asking(who.id()).orElseThrow(() -> new NotFound("member " + who.id()));
        return new Sight(who, member.reach().all() ? brands.allAtHand() : member.reach().brands());
    }
}
