package org.tertulia.networks.web;

import java.util.List;
import org.tertulia.networks.hearing.Health;

/** The channels, the ones that need somebody first. */
record ChannelsView(List<Row> rows, List<Row> closed, boolean severalBrands) {

    /** One channel; {@code label} is the key of its network's name. */
    record Row(Health health, String brand, String label, String icon) {}
}
