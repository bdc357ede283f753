package org.tertulia.messages.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.tertulia.testing.OnFreshDatabase;

/** An index of the last test class's database is none of the next one's. */
@Component
class ForgettingIndex implements OnFreshDatabase {

    private final Shelf shelf;

    ForgettingIndex(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void forget() {
        try {
            shelf.restart();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
