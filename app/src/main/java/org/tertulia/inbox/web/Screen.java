package org.tertulia.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inbox as one page: tabs, list and, where one is open, a conversation. {@code shows} is what a
 * phone shows of it: {@code list}, {@code conversation} or {@code contact}.
 */
record Screen(
        Filter filter,
        Lists.Counts counts,
        List<SavedViews.SavedView> views,
        Choices.Offered offered,
        Lists.Rows rows,
        @Nullable Pane pane,
        String shows) {

    long openNumber() {
        return pane == null ? 0 : pane.conversation().number();
    }
}
