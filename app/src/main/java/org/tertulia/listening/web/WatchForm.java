package org.tertulia.listening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.matching.Drawing;
import org.tertulia.web.kit.Option;

/**
 * The form of a watch as it was filled in; {@code number} is null for a new one. Errors are
 * sentences, empty where there is none; {@code wide} says that the query finds too much, and asks
 * whether it is meant so; {@code undrawn} says that it cannot be drawn. Without a drawing the query
 * is shown as text.
 */
record WatchForm(
        @Nullable Integer number,
        String name,
        String kind,
        String query,
        String brand,
        List<Option> brands,
        String nameError,
        String queryError,
        String wide,
        @Nullable Drawing drawing,
        String undrawn) {

    String action() {
        return number == null ? "/watches" : "/watches/" + number;
    }

    boolean asksForBrand() {
        return number == null && brands.size() > 1;
    }

    WatchForm withNameError(String sentence) {
        return new WatchForm(
                number,
                name,
                kind,
                query,
                brand,
                brands,
                sentence,
                queryError,
                wide,
                drawing,
                undrawn);
    }

    WatchForm withQueryError(String sentence) {
        return new WatchForm(
                number, name, kind, query, brand, brands, nameError, sentence, wide, drawing,
                undrawn);
    }

    WatchForm withWide(String sentence) {
        return new WatchForm(
                number,
                name,
                kind,
                query,
                brand,
                brands,
                nameError,
                queryError,
                sentence,
                drawing,
                undrawn);
    }

    WatchForm drawn(Drawing shown) {
        return new WatchForm(
                number, name, kind, query, brand, brands, nameError, queryError, wide, shown, "");
    }

    WatchForm withUndrawn(String sentence) {
        return new WatchForm(
                number,
                name,
                kind,
                query,
                brand,
                brands,
                nameError,
                queryError,
                wide,
                null,
                sentence);
    }
}
