package org.tertulia.listening.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** All mentions, on the screen. */
@Controller
@RequestMapping("/mentions")
class MentionPages {

    private static final int MOST_COUNTED = 100;

    private final MentionsPanel panel;

    MentionPages(MentionsPanel panel) {
        this.panel = panel;
    }

    @GetMapping
    Html list(
            Sight sight,
            Page page,
            @ModelAttribute Asked asked,
            @RequestParam(required = false) @Nullable String after) {
        var view = panel.of(sight, page, "/mentions", null, asked, after);
        var titled = page.at(Place.LISTENING).titled(page.t("listening.mentions"));
        return out -> JtementionsGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** The words that rise, for a page that shows the list. */
    @GetMapping("/words")
    Html words(Sight sight, Page page, @ModelAttribute Asked asked) {
        var view = panel.words(sight, page, asked);
        return out -> JtewordsGenerated.render(out, Html.PLAIN, page, view);
    }

    /** That more arrived since the list was read: a line above it, so that nothing jumps. */
    @GetMapping("/fresh")
    Html fresh(
            Sight sight,
            Page page,
            @ModelAttribute Asked asked,
            @RequestParam(required = false) @Nullable String since) {
        var count = panel.fresh(sight, page, asked, since, MOST_COUNTED);
        var again = asked.url("/mentions/fresh", "since", since);
        return out ->
                JtefreshGenerated.render(
                        out, Html.PLAIN, page, again, count, count >= MOST_COUNTED);
    }
}
