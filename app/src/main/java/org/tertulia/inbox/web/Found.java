package org.tertulia.inbox.web;

import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.search.SearchQuery;
import org.tertulia.messages.search.Searching;
import org.tertulia.organization.Sight;

/** The messages in which words are found, the newest first. */
@Component
class Found {

    /**
     * So many are looked through where most of them may belong to conversations that the list does
     * not show. Where it shows all of them, the first {@link SearchQuery#MOST} fill it.
     */
    static final int FURTHER = 20 * SearchQuery.MOST;

    /** A single word may also be somebody's name. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Searching searching;

    Found(Searching searching) {
        this.searching = searching;
    }

    /** {@code all}: there are no others. */
    record Saying(UUID[] messages, boolean all) {}

    Saying saying(Sight sight, Filter filter) {
        var asked = SearchQuery.of(orSigned(filter.q())).limited(SearchQuery.MOST);
        var most = filter.showsAllThatSay() ? SearchQuery.MOST : FURTHER;
        var ids = new ArrayList<MessageId>();
        var page = searching.search(sight, asked);
        ids.addAll(page.ids());
        while (page.next() != null && ids.size() < most) {
            page = searching.search(sight, asked.after(page.next()));
            ids.addAll(page.ids());
        }
        return new Saying(
                ids.stream().map(MessageId::value).toArray(UUID[]::new), page.next() == null);
    }

    private static String orSigned(String words) {
        return WORD.matcher(words).matches() ? words + " OR author:" + words : words;
    }
}
