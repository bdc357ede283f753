package org.tertulia.networks.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.NetworksRefusal;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Shown;

/** The brand that somebody means: by name, by number, or the only one. */
@Component
class BrandChoice {

    private final Brands brands;

    BrandChoice(Brands brands) {
        this.brands = brands;
    }

    Brand meant(Sight sight, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return only(sight);
        }
        var wanted = given.strip();
        return brands.list(sight).stream()
                .filter(
                        brand ->
                                brand.name().equalsIgnoreCase(wanted)
                                        || String.valueOf(brand.number()).equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refused(
                                        new NetworksRefusal.UnknownBrand(Shown.beginning(wanted))));
    }

    private Brand only(Sight sight) {
        var seen = brands.list(sight);
        if (seen.size() != 1) {
            throw new Refused(new NetworksRefusal.BrandMissing());
        }
        return seen.getFirst();
    }
}
