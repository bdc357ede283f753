package org.tertulia.inbox.walking.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.walking.UsedIn;

/**
 * The walks behind a figure.
 *
 * @param said which ones they are, in words
 * @param next where the list goes on; null at its end
 */
record WalksView(
        UseAsked asked, String title, List<String> said, List<Row> rows, @Nullable String next) {

    /** One of them, who walked, and which way, step by step. */
    record Row(UsedIn walk, String who, List<String> gone) {}
}
