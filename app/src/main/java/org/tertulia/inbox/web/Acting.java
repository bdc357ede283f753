package org.tertulia.inbox.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.drafts.DraftRefusal;
import org.tertulia.inbox.writing.WritingRefusal;
import org.tertulia.kernel.Refusal;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/** What a person sees after doing something: the conversation as it is now, or the next one. */
@Component
class Acting {

    private final Screens screens;
    private final Panes panes;
    private final Lists lists;
    private final Approvals approvals;

    Acting(Screens screens, Panes panes, Lists lists, Approvals approvals) {
        this.approvals = approvals;
        this.screens = screens;
        this.panes = panes;
        this.lists = lists;
    }

    /**
     * Without htmx the browser goes to the conversation's own address. The query may have the
     * {@code key} of the answer being written, which goes on.
     */
    ResponseEntity<Html> stay(Page page, Sight sight, long number, Map<String, String> query) {
        var filter = Filter.of(query, Tab.WAITING);
        if (!page.partial()) {
            return ResponseEntity.status(303)
                    .header("Location", filter.conversation(number))
                    .build();
        }
        var pane = panes.of(sight, filter, number, key(query), Panes.TURNS);
        return ResponseEntity.ok(screens.open(page, pane));
    }

    /** The conversation as it is now, with what was written and why it was not said. */
    ResponseEntity<Html> unsaid(
            Page page,
            Sight sight,
            long number,
            Map<String, String> query,
            String text,
            Refusal refusal) {
        var filter = Filter.of(query, Tab.WAITING);
        var pane = panes.of(sight, filter, number, key(query), Panes.TURNS);
        var reveals = refusal instanceof WritingRefusal.PersonalDataInPublic;
        var chosen = query.getOrDefault("chosen", "");
        var meant = query.getOrDefault("meant", "");
        var holding = "true".equals(query.get("holding"));
        var unsaid = new Unsaid(text, page.t(refusal), reveals, meant, chosen, holding);
        var kept =
                refusal instanceof DraftRefusal.NeedsApproval
                        ? pane.with(approvals.needed(sight, pane.conversation(), text), unsaid)
                        : pane.with(unsaid);
        return ResponseEntity.status(409).body(screens.of(page, sight, kept));
    }

    private static @Nullable UUID key(Map<String, String> query) {
        try {
            return query.containsKey("key") ? UUID.fromString(query.get("key")) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What follows in the list; asked for before the list changes. */
    Optional<Long> following(Sight sight, Filter filter, long number) {
        return lists.following(sight, filter, number);
    }

    ResponseEntity<Html> goOn(Page page, Sight sight, Filter filter, Optional<Long> next) {
        var path = next.map(filter::conversation).orElse(filter.list());
        if (!page.partial()) {
            return ResponseEntity.status(303).header("Location", path).build();
        }
        var html =
                next.map(number -> panes.of(sight, filter, number, null, Panes.TURNS))
                        .map(pane -> screens.open(page, pane))
                        .orElse(out -> JtenoneGenerated.render(out, Html.PLAIN, page, true));
        return ResponseEntity.ok().header("HX-Push-Url", path).body(html);
    }
}
