package org.tertulia.inbox.review.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.review.Pick;

/**
 * What waits for a review by the reader; {@code planned} is whether anything is picked by itself.
 */
record QueueView(List<Row> rows, boolean planned) {

    /** The text is null once erased. */
    record Row(Pick pick, String agent, @Nullable String text) {}
}
