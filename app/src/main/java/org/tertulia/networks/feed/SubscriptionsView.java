package org.tertulia.networks.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.NetworksRefusal;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** A list of subscriptions that is asked for, or what became of it. */
record SubscriptionsView(
        List<Option> brands, @Nullable String refusal, Subscribing.@Nullable Outcome outcome) {

    /** Why one feed of the list was not connected. */
    static String why(Subscribing.Result result, Page page) {
        return switch (result.refusal()) {
            case NetworksRefusal.AlreadyConnected already ->
                    page.t(already.key(), already.number(), already.name());
            case null -> "";
            default -> page.t("networks.subscriptions.unfit");
        };
    }
}
