package org.tertulia.playbook.web;

import java.util.Arrays;
import java.util.Locale;

/** Which protocols a list shows. */
enum Shelf {
    ALL("playbook.shelf.all"),
    /** Their review is due. */
    REVIEW("playbook.shelf.review"),
    /** Changed, and the reader has not said to have read it. */
    READ("playbook.shelf.read");

    private final String key;

    Shelf(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Shelf of(String slug) {
        return Arrays.stream(values())
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElse(ALL);
    }
}
