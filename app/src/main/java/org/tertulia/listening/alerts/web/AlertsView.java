package org.tertulia.listening.alerts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.alerts.Alert;
import org.tertulia.listening.alerts.Sign;

/** A list of alerts; {@code next} is the address of those before. */
record AlertsView(List<Row> rows, boolean all, boolean severalBrands, @Nullable String next) {

    /** A sign in words, and the page of its subject. */
    record Seen(Sign sign, String sentence, String name, String path) {}

    /** An alert with its signs, the gravest first; {@code by} acknowledged it. */
    record Row(Alert alert, List<Seen> signs, String brand, String by) {

        /** What is said of it first. */
        String sentence() {
            return signs.isEmpty() ? "" : signs.getFirst().sentence();
        }
    }
}
