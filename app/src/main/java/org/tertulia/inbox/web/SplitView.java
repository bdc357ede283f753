package org.tertulia.inbox.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tertulia.messages.Message;

/** What they said in a conversation, the latest at the end, and what is chosen of it. */
record SplitView(long number, Filter filter, List<Message> said, Set<UUID> chosen, String refused) {

    String back() {
        return filter.conversation(number);
    }
}
