package org.tertulia.organization;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.SignedIn;

/** Knows what each member may see. */
@Component
public class Sights {

    private final Members members;
    private final Brands brands;
    private final People people;

    Sights(Members members, Brands brands, People people) {
        this.members = members;
        this.people = people;
        this.brands = brands;
    }

    /** What somebody sees now, whoever asks; empty for who has left or may not sign in. */
    public Optional<Sight> of(MemberId id) {
        return people.known(id).map(this::of);
    }

    /** As of now. */
    public Sight of(SignedIn who) {
        var member = members.asking(who.id()).orElseThrow(() -> new NotFound("member " + who.id()));
        return new Sight(who, member.reach().all() ? brands.allAtHand() : member.reach().brands());
    }
}
