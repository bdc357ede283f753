package org.tertulia.messages.search;

import org.springframework.stereotype.Component;

/** Brings the search index up to date, for tests. */
@Component
public class SearchDriver {

    private final Indexing indexing;

    SearchDriver(Indexing indexing) {
        this.indexing = indexing;
    }

    public void catchUp() {
        for (int round = 0; round < 10_000 && indexing.round(); round++) {}
    }
}
