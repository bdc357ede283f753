package org.tertulia.networks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an adapter made of raw bytes. */
public sealed interface Reading {

    record Items(List<NetworkItem> items) implements Reading {
        public Items {
            items = List.copyOf(items);
        }

        public static Items of(NetworkItem item) {
            return new Items(List.of(item));
        }
    }

    /**
     * It goes to quarantine. {@code reason} is the key of a sentence ({@code
     * networks.quarantine.NulCharacter}).
     */
    record Unreadable(String reason, @Nullable String detail) implements Reading {}
}
