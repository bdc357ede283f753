package org.tertulia.networks.plaza;

import java.util.Arrays;
import java.util.List;
import org.tertulia.networks.Connectable.Choice;

/** How full a square can be, for people who do not want to think of figures. */
enum Speed {
    EMPTY(0, "networks.plaza.speed.empty"),
    CALM(1, "networks.plaza.speed.calm"),
    LIVELY(6, "networks.plaza.speed.lively"),
    FULL(30, "networks.plaza.speed.full"),
    CROWDED(120, "networks.plaza.speed.crowded"),
    TORRENT(1_000, "networks.plaza.speed.torrent");

    final int perMinute;
    final String label;

    Speed(int perMinute, String label) {
        this.perMinute = perMinute;
        this.label = label;
    }

    static List<Choice> choices() {
        return Arrays.stream(values())
                .map(speed -> new Choice(String.valueOf(speed.perMinute), speed.label))
                .toList();
    }
}
