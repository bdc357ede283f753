package org.tertulia.listening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.web.kit.Option;

/**
 * The form of a watch as it was filled in; {@code number} is null for a new one. Errors are
 * sentences; empty where there is none.
 */
record WatchForm(
        @Nullable Integer number,
        String name,
        String query,
        String brand,
        List<Option> brands,
        String nameError,
        String queryError) {

    String action() {
        return number == null ? "/watches" : "/watches/" + number;
    }

    boolean asksForBrand() {
        return number == null && brands.size() > 1;
    }

    WatchForm withNameError(String sentence) {
        return new WatchForm(number, name, query, brand, brands, sentence, queryError);
    }

    WatchForm withQueryError(String sentence) {
        return new WatchForm(number, name, query, brand, brands, nameError, sentence);
    }
}
