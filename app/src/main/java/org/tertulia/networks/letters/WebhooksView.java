package org.tertulia.networks.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The webhooks, and the calls made; {@code added} shows a new one's secret, this once. */
record WebhooksView(
        List<Webhook> webhooks,
        List<Letter> letters,
        String name,
        String url,
        String error,
        Hooking.@Nullable Added added) {}
