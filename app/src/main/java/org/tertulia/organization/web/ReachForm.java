package org.tertulia.organization.web;

import java.util.List;
import java.util.stream.Collectors;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Reach;

/** The brands ticked in a form, by their numbers. */
final class ReachForm {

    private ReachForm() {}

    static Reach of(boolean all, List<Integer> numbers, List<Brand> known) {
        return new Reach(
                all,
                known.stream()
                        .filter(brand -> numbers.contains(brand.number()))
                        .map(Brand::id)
                        .collect(Collectors.toSet()));
    }

    /** The names of the brands, by commas. */
    static String names(Reach reach, List<Brand> known) {
        return known.stream()
                .filter(brand -> reach.brands().contains(brand.id()))
                .map(Brand::name)
                .collect(Collectors.joining(", "));
    }
}
