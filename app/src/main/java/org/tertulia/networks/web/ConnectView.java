package org.tertulia.networks.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Connectable;
import org.tertulia.networks.Connectable.Field;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.organization.Brand;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** The way to a new channel: what is asked, and what was found. */
record ConnectView(
        String network,
        Connectable.Form form,
        Map<String, String> given,
        @Nullable Found found,
        @Nullable String refusal,
        List<Brand> brands) {

    String value(Field field, Page page) {
        var said = given.get(field.name());
        if (said != null) {
            return said;
        }
        return switch (field.kind()) {
            case ZONE -> page.zone().getId();
            case BRAND_NAME -> brands.size() == 1 ? brands.getFirst().name() : "";
            case TEXT, ADDRESS, CHOICE -> "";
        };
    }

    /** Whether the network is asked for an address, rather than made here. */
    boolean hasAddress() {
        return form.fields().stream().anyMatch(field -> field.kind() == Field.Kind.ADDRESS);
    }

    List<Option> options(Field field, Page page) {
        return field.choices().stream()
                .map(choice -> new Option(choice.value(), page.t(choice.label())))
                .toList();
    }

    List<Option> brandOptions() {
        return brands.stream()
                .map(brand -> new Option(String.valueOf(brand.number()), brand.name()))
                .toList();
    }

    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
                .sorted()
                .toList();
    }
}
