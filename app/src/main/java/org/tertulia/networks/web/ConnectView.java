package org.tertulia.networks.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.Connectable;
import org.tertulia.networks.Connectable.Field;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.organization.Brand;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Choices;
import org.tertulia.web.kit.Option;

/**
 * The way to a new channel: what is asked, and what was found; {@code authorization} names what was
 * given in secret.
 */
record ConnectView(
        String network,
        Connectable.Form form,
        Map<String, String> given,
        Answers answers,
        @Nullable Found found,
        @Nullable UUID authorization,
        Mistake wrong,
        List<Brand> brands) {

    /** What was answered once a channel was found; null where nothing was yet. */
    record Answers(@Nullable String called, @Nullable String brand, @Nullable String role) {}

    String called(Found.Ready ready) {
        return answers.called() == null ? ready.name() : answers.called();
    }

    String brand() {
        return answers.brand() == null ? "" : answers.brand();
    }

    boolean isManaged() {
        return answers.role() == null
                ? form.usualRole() == ChannelRole.MANAGED
                : answers.role().equals("managed");
    }

    String value(Field field, Page page) {
        var said = given.get(field.name());
        if (said != null) {
            return said;
        }
        return switch (field.kind()) {
            case ZONE -> page.zone().getId();
            case BRAND_NAME -> brands.size() == 1 ? brands.getFirst().name() : "";
            case TEXT, ADDRESS, SECRET, CHOICE -> "";
        };
    }

    /** Whether the network is asked for an address, rather than made here. */
    boolean hasAddress() {
        return form.fields().stream().anyMatch(field -> field.kind() == Field.Kind.ADDRESS);
    }

    /** Whether somebody may be sent to the network's own page first. */
    boolean hasSecret() {
        return form.fields().stream().anyMatch(field -> field.kind() == Field.Kind.SECRET);
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
        return Choices.zoneNames();
    }
}
