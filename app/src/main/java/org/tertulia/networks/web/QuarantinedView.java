package org.tertulia.networks.web;

import org.jspecify.annotations.Nullable;
import org.tertulia.networks.hearing.Quarantined;

/** One entry of the quarantine with the beginning of its bytes; null once they were erased. */
record QuarantinedView(Quarantined entry, @Nullable String text, @Nullable String hex) {}
