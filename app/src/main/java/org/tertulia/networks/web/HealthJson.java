package org.tertulia.networks.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.hearing.Health;
import org.tertulia.networks.hearing.HealthSentence;
import org.tertulia.web.Page;

/** How a channel is, as programs see it; {@code sentence} says it for people. */
record HealthJson(
        int id,
        String state,
        boolean healthy,
        String condition,
        String sentence,
        @Nullable String trouble,
        @Nullable Instant lastHeardAt,
        @Nullable Instant lastLookAt,
        @Nullable Instant nextLookAt,
        int backlog,
        int failures,
        int quarantined,
        int gaps) {

    static HealthJson of(Health health, Page page) {
        return new HealthJson(
                health.channel().number(),
                health.channel().state().word(),
                health.well(),
                health.condition().word(),
                HealthSentence.of(health, page),
                health.trouble(),
                health.lastHeardAt(),
                health.lastLookAt(),
                health.nextLookAt(),
                health.backlog(),
                health.failures(),
                health.quarantined(),
                health.gaps());
    }
}
