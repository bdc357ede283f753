package org.tertulia.organization;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.SignedIn;

/**
 * What a member may see, as of this request: an argument of every find, list and count. A find by
 * an id outside the sight answers as if there were no such thing.
 */
public record Sight(SignedIn who, Set<BrandId> brands) {

    public Sight {
        brands = Set.copyOf(brands);
    }

    public boolean sees(BrandId brand) {
        return brands.contains(brand);
    }

    public boolean may(Role least) {
        return who.role().atLeast(least);
    }

    /** The brands as plain ids, for a condition {@code brand_id in (…)}. */
    public Set<UUID> brandIds() {
        return brands.stream().map(BrandId::value).collect(Collectors.toSet());
    }
}
