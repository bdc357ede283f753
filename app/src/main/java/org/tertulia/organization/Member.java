package org.tertulia.organization;

import java.util.Set;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;

/**
 * A person who works here, or did.
 *
 * @param handle how colleagues name the person in a note: {@code ana}
 * @param allBrands whether the person sees every brand, those of tomorrow too
 * @param brands those that the person sees otherwise
 */
public record Member(
        MemberId id,
        String name,
        String handle,
        Role role,
        boolean allBrands,
        Set<BrandId> brands,
        boolean left) {

    public Member {
        brands = Set.copyOf(brands);
    }
}
