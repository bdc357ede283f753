package org.tertulia.messages.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.messages.MessageStream;

/** Has the search index made anew, and says how far it is. */
@Component
public class Rebuilding {

    private final Indexing indexing;
    private final Shelf shelf;
    private final MessageStream stream;

    Rebuilding(Indexing indexing, Shelf shelf, MessageStream stream) {
        this.indexing = indexing;
        this.shelf = shelf;
        this.stream = stream;
    }

    /**
     * How far search is: lines of the stream that it has still to take in, and the same of the
     * index that is being made anew (null when none is).
     */
    public record State(long behind, @Nullable Long rebuildBehind) {}

    /** Begins soon; the present index serves until the new one has caught up. */
    public void rebuild() {
        indexing.rebuild();
    }

    public State state() {
        try {
            var head = stream.head();
            var next = shelf.next();
            var rebuild =
                    next != null
                            ? Long.valueOf(Math.max(0, head - next.position()))
                            : indexing.rebuilding() ? Long.valueOf(head) : null;
            return new State(Math.max(0, head - shelf.serving().position()), rebuild);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
