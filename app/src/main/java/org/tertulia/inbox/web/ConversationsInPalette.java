package org.tertulia.inbox.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Sights;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;
import org.tertulia.web.Typed;

/** Conversations by number, by who it is, and by what was said; the latest first. */
@Component
class ConversationsInPalette implements PaletteSource {

    private final Lists lists;
    private final Sights sights;

    ConversationsInPalette(Lists lists, Sights sights) {
        this.lists = lists;
        this.sights = sights;
    }

    @Override
    public List<Entry> matching(Typed typed, Page page) {
        var who = page.who();
        if (who == null) {
            return List.of();
        }
        var found = lists.rows(sights.of(who), filter(typed.text()), Optional.empty(), MOST);
        return found.rows().stream().map(row -> entry(page, row)).toList();
    }

    /** The last word is perhaps not at its end; a number is. */
    private static Filter filter(String typed) {
        var asked = Character.isLetter(typed.codePointBefore(typed.length())) ? typed + "*" : typed;
        return new Filter(Tab.ALL, "", "", "", "", "", "", "", "", asked);
    }

    private static Entry entry(Page page, Row row) {
        var said = row.snippet() == null ? Texts.state(page, row.state()) : row.snippet();
        return new Entry(
                Kind.CONVERSATION,
                "messages",
                "#%d %s".formatted(row.number(), Texts.who(page, row.name())),
                said,
                "/conversations/" + row.number());
    }
}
