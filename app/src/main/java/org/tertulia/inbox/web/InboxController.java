package org.tertulia.inbox.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Redirect;

/** The lists: where conversations wait. */
@Controller
class InboxController {

    /** A list that was unrolled further than this is fetched up to here when it changes. */
    private static final int UNROLLED = 500;

    private final Screens screens;
    private final Lists lists;
    private final SavedViews views;
    private final Choices choices;

    InboxController(Screens screens, Lists lists, SavedViews views, Choices choices) {
        this.screens = screens;
        this.lists = lists;
        this.views = views;
        this.choices = choices;
    }

    /** Without a tab it opens on what the member holds, or else on what waits for anybody. */
    @GetMapping("/inbox")
    Html inbox(Page page, Sight sight, @RequestParam Map<String, String> query) {
        var filter = Filter.of(query, Filter.namesTab(query) ? Tab.WAITING : first(sight));
        return screens.whole(page, sight, filter, null, "list");
    }

    private Tab first(Sight sight) {
        return lists.counts(sight).tabs().getOrDefault(Tab.MINE, 0) > 0 ? Tab.MINE : Tab.WAITING;
    }

    /** The rows from a place on, or as many as were shown. */
    @GetMapping("/inbox/rows")
    Html rows(
            Page page,
            Sight sight,
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "0") int shown) {
        var filter = Filter.of(query, Tab.WAITING);
        var limit = Math.clamp(shown, Lists.PAGE, UNROLLED);
        var after = After.parse(query.get("after"));
        var rows = lists.rows(sight, filter, after, limit);
        return out -> JterowsGenerated.render(out, Html.PLAIN, page, filter, rows, 0L);
    }

    @GetMapping("/inbox/tabs")
    Html tabs(Page page, Sight sight, @RequestParam Map<String, String> query) {
        var filter = Filter.of(query, Tab.WAITING);
        var counts = lists.counts(sight);
        var queues = choices.of(sight).openQueues();
        var kept = views.of(sight.who());
        return out -> JtetabsGenerated.render(out, Html.PLAIN, page, filter, counts, queues, kept);
    }

    @PostMapping("/inbox/views")
    Redirect keep(
            Sight sight,
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "") String name) {
        var filter = Filter.of(query, Tab.WAITING);
        views.keep(sight.who(), name, filter);
        return Redirect.to(filter.list()).saying("inbox.view.kept", name.strip());
    }

    @PostMapping("/inbox/views/{view}/removal")
    Redirect drop(Sight sight, @PathVariable UUID view, @RequestParam Map<String, String> query) {
        views.drop(sight.who(), view);
        return Redirect.to(Filter.of(query, Tab.WAITING).list()).saying("inbox.view.dropped");
    }
}
