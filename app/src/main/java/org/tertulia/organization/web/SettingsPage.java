package org.tertulia.organization.web;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Branding;
import org.tertulia.organization.Brands;
import org.tertulia.organization.ChangingCompany;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Company;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.Texts;
import org.tertulia.web.kit.Choices;

/** {@code /settings}: the company and its brands. */
@Controller
class SettingsPage {

    private final Companies companies;
    private final Brands brands;
    private final ChangingCompany changing;
    private final Branding branding;

    SettingsPage(Companies companies, Brands brands, ChangingCompany changing, Branding branding) {
        this.companies = companies;
        this.brands = brands;
        this.changing = changing;
        this.branding = branding;
    }

    @GetMapping("/settings")
    Html show(Page page, Sight sight) {
        return render(page, view(company(), "", 0, Mistake.NONE, sight));
    }

    @PostMapping("/settings")
    Object change(
            Page page,
            Sight sight,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone) {
        var chosen = Choices.zone(zone).orElse(company().zone());
        var locale = Texts.nearest(Locale.of(language));
        try {
            changing.change(company, locale, chosen, sight);
            return Redirect.to("/settings").saying("organization.saved");
        } catch (Refused refused) {
            var typed = new Company(company, locale, chosen);
            var wrong = new Mistake("company", page.t(refused.refusal()));
            return again(page, view(typed, "", 0, wrong, sight));
        }
    }

    @PostMapping("/settings/brands")
    Object add(Page page, Sight sight, @RequestParam(defaultValue = "") String brand) {
        try {
            branding.add(brand, sight);
            return Redirect.to("/settings").saying("organization.brand.added", brand.strip());
        } catch (Refused refused) {
            return wrong(brand, 0, refused, page, sight);
        }
    }

    @PostMapping("/settings/brands/{number}")
    Object rename(
            Page page,
            Sight sight,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String brand) {
        var known = brands.find(number, sight).orElseThrow(() -> new NotFound("brand " + number));
        try {
            branding.rename(known, brand, sight);
            return Redirect.to("/settings").saying("organization.saved");
        } catch (Refused refused) {
            return wrong(brand, number, refused, page, sight);
        }
    }

    private ResponseEntity<Html> wrong(
            String typed, int number, Refused refused, Page page, Sight sight) {
        var wrong = new Mistake("brand", page.t(refused.refusal()));
        return again(page, view(company(), typed, number, wrong, sight));
    }

    private static ResponseEntity<Html> again(Page page, SettingsView view) {
        return ResponseEntity.unprocessableContent().body(render(page, view));
    }

    private Company company() {
        return companies.known().orElseThrow(() -> new NotFound("company"));
    }

    private SettingsView view(
            Company company, String typed, int about, Mistake wrong, Sight sight) {
        return new SettingsView(
                company, brands.list(sight), typed, about, wrong, Choices.languages());
    }

    private static Html render(Page page, SettingsView view) {
        var placed = page.at(Place.SETTINGS).titled(page.t("organization.settings.title"));
        return out -> JtesettingsGenerated.render(out, Html.PLAIN, placed, view);
    }
}
