package org.tertulia.inbox.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** Puts the inbox together. */
@Component
class Screens {

    private final Lists lists;
    private final SavedViews views;
    private final Choices choices;

    Screens(Lists lists, SavedViews views, Choices choices) {
        this.lists = lists;
        this.views = views;
        this.choices = choices;
    }

    Html whole(Page page, Sight sight, Filter filter, @Nullable Pane pane, String shows) {
        var screen =
                new Screen(
                        filter,
                        lists.counts(sight),
                        views.of(sight.who()),
                        choices.of(sight),
                        lists.rows(sight, filter, Optional.empty(), Lists.PAGE),
                        pane,
                        shows);
        var titled = page.at(Place.INBOX).titled(title(page, pane));
        return out -> JteinboxGenerated.render(out, Html.PLAIN, titled, screen);
    }

    /** The conversation alone, or the whole page where that was asked for. */
    Html of(Page page, Sight sight, Pane pane) {
        return page.partial()
                ? open(page, pane)
                : whole(page, sight, pane.filter(), pane, "conversation");
    }

    Html open(Page page, Pane pane) {
        return out -> JteopenGenerated.render(out, Html.PLAIN, page, pane);
    }

    private static String title(Page page, @Nullable Pane pane) {
        return pane == null
                ? page.t("inbox.title")
                : "#" + pane.conversation().number() + " " + Texts.who(page, pane.name());
    }
}
