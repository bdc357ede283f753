package org.tertulia.organization;

import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;

/** What only owners decide. */
final class Owners {

    private Owners() {}

    static void demand(Sight sight) {
        if (!sight.may(Role.OWNER)) {
            throw new Refused(new OrganizationRefusal.OnlyOwners());
        }
    }
}
