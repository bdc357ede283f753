package org.tertulia.listening;

import java.util.List;
import org.tertulia.messages.MessageId;

/** What a query would have found: {@code count} of the messages last heard, and the newest. */
public record Preview(int count, int read, List<MessageId> newest) {

    /** Whoever gets more than this share of everything reads everything. */
    private static final int TOO_MANY_PERCENT = 5;

    /** Below this nothing can be said of shares. */
    private static final int ENOUGH = 200;

    public Preview {
        newest = List.copyOf(newest);
    }

    public boolean isTooWide() {
        return read >= ENOUGH && count * 100L > (long) read * TOO_MANY_PERCENT;
    }
}
