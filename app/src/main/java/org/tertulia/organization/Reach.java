package org.tertulia.organization;

import java.util.Set;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Refused;

/** Which brands somebody sees: every one, those of tomorrow too, or some. */
public record Reach(boolean all, Set<BrandId> brands) {

    public static final Reach EVERYTHING = new Reach(true, Set.of());

    public Reach {
        brands = all ? Set.of() : Set.copyOf(brands);
    }

    public boolean includes(BrandId brand) {
        return all || brands.contains(brand);
    }

    /** Refuses a reach of nothing, and brands that who gives it does not see. */
    void demandWithin(Sight sight) {
        if (!all && brands.isEmpty() || !sight.brands().containsAll(brands)) {
            throw new Refused(new OrganizationRefusal.BrandMissing());
        }
    }
}
