package org.tertulia.organization.web;

import java.util.List;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Company;
import org.tertulia.web.Mistake;
import org.tertulia.web.kit.Option;

/**
 * The company's settings; {@code wrongBrand} is the number of the brand that {@code wrong} is
 * about, 0 for a new one.
 */
record SettingsView(
        Company company,
        List<Brand> brands,
        String newBrand,
        int wrongBrand,
        Mistake wrong,
        List<Option> languages,
        List<Option> zones) {

    String wrong(int brand) {
        return brand == wrongBrand ? wrong.at("brand") : "";
    }
}
