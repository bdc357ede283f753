package org.tertulia.organization.web;

import java.util.List;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Company;
import org.tertulia.web.Mistake;
import org.tertulia.web.kit.Option;

/**
 * The company's settings, as they are or as somebody typed them; {@code typed} is a brand's name
 * that was not taken, {@code about} that brand's number, 0 for a new one.
 */
record SettingsView(
        Company company,
        List<Brand> brands,
        String typed,
        int about,
        Mistake wrong,
        List<Option> languages) {

    String brandName(Brand brand) {
        return brand.number() == about ? typed : brand.name();
    }

    String newBrand() {
        return about == 0 ? typed : "";
    }

    String wrong(int brand) {
        return brand == about ? wrong.at("brand") : "";
    }
}
