package org.tertulia.listening.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;
import org.tertulia.listening.ListeningRefusal;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Shown;

/** The brand that somebody means: by name, by number, or the only one. */
@Component
class BrandMeant {

    private final Brands brands;

    BrandMeant(Brands brands) {
        this.brands = brands;
    }

    Brand by(Sight sight, @Nullable String given) {
        var seen = brands.list(sight);
        if (given == null || given.isBlank()) {
            if (seen.size() != 1) {
                throw new Refused(new ListeningRefusal.BrandMissing());
            }
            return seen.getFirst();
        }
        var wanted = given.strip();
        return seen.stream()
                .filter(
                        brand ->
                                brand.name().equalsIgnoreCase(wanted)
                                        || String.valueOf(brand.number()).equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refused(
                                        new ListeningRefusal.UnknownBrand(
                                                Shown.beginning(wanted))));
    }
}
