package org.tertulia.listening.alerts.web;

import java.util.List;
import org.tertulia.listening.alerts.Rule;

/** The rules of the brands that a person sees. */
record RulesView(List<Row> rows, boolean severalBrands) {

    /** A rule in words: what it minds, when it speaks, whom it tells. */
    record Row(Rule rule, String brand, String minds, String tells) {}
}
