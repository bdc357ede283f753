package org.tertulia.networks.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.networks.Connectable;
import org.tertulia.networks.Connectable.Field;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Networks;
import org.tertulia.networks.NetworksRefusal;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** The screen on the way to a new channel: what is asked, what was found. */
@Component
class ConnectScreen {

    private final Networks networks;
    private final Brands brands;

    ConnectScreen(Networks networks, Brands brands) {
        this.networks = networks;
        this.brands = brands;
    }

    Html asking(Sight sight, Page page, String network) {
        return html(sight, page, network, Map.of(), null, null, null);
    }

    Html refused(
            Sight sight, Page page, String network, Map<String, String> given, Refusal refusal) {
        return html(sight, page, network, given, null, null, refusal);
    }

    /** {@code authorization} holds the secrets among what was given, if there are any. */
    Html found(
            Sight sight,
            Page page,
            String network,
            Map<String, String> given,
            Found found,
            @Nullable UUID authorization) {
        return html(sight, page, network, given, found, authorization, null);
    }

    /** What was found stays; what was said about the channel cannot be. */
    Html unfit(
            Sight sight,
            Page page,
            String network,
            Map<String, String> given,
            Found found,
            @Nullable UUID authorization,
            Refusal refusal) {
        return html(sight, page, network, given, found, authorization, refusal);
    }

    private Html html(
            Sight sight,
            Page page,
            String network,
            Map<String, String> given,
            @Nullable Found found,
            @Nullable UUID authorization,
            @Nullable Refusal refusal) {
        var form = form(network);
        var view =
                new ConnectView(
                        network,
                        form,
                        shown(form, given),
                        new ConnectView.Answers(
                                given.get("called"), given.get("brand"), given.get("role")),
                        found,
                        authorization,
                        refusal == null
                                ? Mistake.NONE
                                : new Mistake(field(form, refusal), page.t(refusal)),
                        brands.list(sight));
        var titled = page.at(Place.CHANNELS).titled(page.t("networks.connect.title"));
        return out -> JteconnectGenerated.render(out, Html.PLAIN, titled, view);
    }

    private Connectable.Form form(String network) {
        return networks.connectable(network)
                .orElseThrow(() -> new NotFound("network:" + network))
                .form();
    }

    /** Where the refusal belongs: the field that it names, or the only one that there is. */
    private static String field(Connectable.Form form, Refusal refusal) {
        return switch (refusal) {
            case NetworksRefusal.FieldMissing(var field) -> field;
            case NetworksRefusal.FieldTooLong(var field, _) -> field;
            case NetworksRefusal.NameUnfit _ -> "called";
            case NetworksRefusal _ -> "";
            default -> form.fields().size() == 1 ? form.fields().getFirst().name() : "";
        };
    }

    /** What is asked and no secret. */
    private static Map<String, String> shown(Connectable.Form form, Map<String, String> given) {
        var shown = new HashMap<String, String>();
        for (var field : form.fields()) {
            var value = given.get(field.name());
            if (value != null && field.kind() != Field.Kind.SECRET) {
                shown.put(field.name(), value);
            }
        }
        return shown;
    }
}
