package org.tertulia.networks.hearing;

import org.tertulia.web.Clipped;
import org.tertulia.web.Page;

/** How a channel is, in a sentence. */
public final class HealthSentence {

    private HealthSentence() {}

    public static String of(Health health, Page page) {
        return switch (health.condition()) {
            case NEW -> page.t("networks.health.new");
            case WELL ->
                    health.lastHeardAt() == null
                            ? page.t("networks.health.silent")
                            : page.t("networks.health.well", page.ago(health.lastHeardAt()));
            case WARNING ->
                    health.trouble() != null
                            ? trouble(health, page)
                            : health.gaps() > 0
                                    ? page.t("networks.health.gaps")
                                    : page.t("networks.health.quarantine", health.quarantined());
            case FAILING, SIGNED_OUT -> trouble(health, page);
            case PAUSED -> page.t("networks.health.paused");
            case GONE -> page.t("networks.health.gone");
            case CLOSED -> page.t("networks.health.closed");
        };
    }

    private static String trouble(Health health, Page page) {
        var key = health.trouble();
        var detail = health.troubleDetail();
        return key == null ? "" : page.t(key, detail == null ? "" : Clipped.of(detail));
    }
}
