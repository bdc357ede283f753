package org.tertulia.playbook.situations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.web.kit.Tab;

/** Situations that wait, or those that were decided; {@code next} is where the list goes on. */
record SituationsView(List<Tab> shelves, List<SituationRow> rows, @Nullable String next) {}
