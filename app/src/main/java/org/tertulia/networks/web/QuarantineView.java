package org.tertulia.networks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.hearing.Quarantined;

/** What could not be read. */
record QuarantineView(
        List<Quarantined> entries, boolean resolved, int open, @Nullable String next) {}
