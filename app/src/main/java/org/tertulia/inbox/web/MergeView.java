package org.tertulia.inbox.web;

import java.util.List;
import java.util.Set;

/** What may be one matter with a conversation, and what is chosen of it. */
record MergeView(
        long number, Filter filter, List<Others.Other> others, Set<Long> chosen, String refused) {

    String back() {
        return filter.conversation(number);
    }
}
