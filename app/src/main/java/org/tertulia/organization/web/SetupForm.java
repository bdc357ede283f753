package org.tertulia.organization.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.tertulia.organization.Person;
import org.tertulia.web.Texts;
import org.tertulia.web.kit.Choices;

/** The four questions of the setup as they were answered. */
record SetupForm(
        String company,
        String brand,
        String language,
        String zone,
        String name,
        String email,
        String password,
        String code) {

    static SetupForm empty(Locale locale, ZoneId zone) {
        return new SetupForm("", "", locale.getLanguage(), zone.getId(), "", "", "", "");
    }

    static SetupForm of(Map<String, String> sent) {
        return new SetupForm(
                sent.getOrDefault("company", ""),
                sent.getOrDefault("brand", ""),
                sent.getOrDefault("language", ""),
                sent.getOrDefault("zone", ""),
                sent.getOrDefault("name", ""),
                sent.getOrDefault("email", ""),
                sent.getOrDefault("password", ""),
                sent.getOrDefault("code", ""));
    }

    Person owner() {
        return new Person(
                name,
                email,
                password,
                Texts.nearest(Locale.of(language)),
                Choices.zone(zone).orElse(Choices.familiar(ZoneId.systemDefault())));
    }

    @Override
    public String toString() {
        return "SetupForm[" + company + ", " + email + "]";
    }
}
