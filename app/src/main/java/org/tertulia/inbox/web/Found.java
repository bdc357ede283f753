package org.tertulia.inbox.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.search.SearchQuery;
import org.tertulia.messages.search.Searching;
import org.tertulia.organization.Sight;

/**
 * The messages in which words are found: the newest of them, enough for a list of conversations.
 */
@Component
class Found {

    /** A single word may also be somebody's name. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Searching searching;

    Found(Searching searching) {
        this.searching = searching;
    }

    UUID[] messages(Sight sight, String words) {
        var asked = WORD.matcher(words).matches() ? words + " OR author:" + words : words;
        return searching
                .search(sight, SearchQuery.of(asked).limited(SearchQuery.MOST))
                .ids()
                .stream()
                .map(MessageId::value)
                .toArray(UUID[]::new);
    }
}
