package org.tertulia.inbox.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.Conversations;
import org.tertulia.kernel.NotFound;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Redirect;

/** One conversation, beside the list it was opened from. */
@Controller
class ConversationController {

    private static final int MOST_TURNS = 5_000;

    private final Screens screens;
    private final Panes panes;
    private final Conversations conversations;

    ConversationController(Screens screens, Panes panes, Conversations conversations) {
        this.screens = screens;
        this.panes = panes;
        this.conversations = conversations;
    }

    /**
     * {@code key} is that of an answer being written, which a refreshed page goes on with; {@code
     * draft} what another page begins it with.
     */
    @GetMapping("/conversations/{number}")
    Html conversation(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam Map<String, String> query,
            @RequestParam @Nullable UUID key,
            @RequestParam(defaultValue = "60") int turns,
            @RequestParam(defaultValue = "conversation") String shows,
            @RequestParam(defaultValue = "") String draft) {
        var filter = Filter.of(query, Tab.WAITING);
        var shown = Math.clamp(turns, Panes.TURNS, MOST_TURNS);
        var found = panes.of(sight, filter, number, key, shown);
        var pane = draft.isBlank() ? found : found.with(Unsaid.begun(draft));
        return page.partial()
                ? screens.open(page, pane)
                : screens.whole(
                        page,
                        sight,
                        filter,
                        pane,
                        shows.equals("contact") ? "contact" : "conversation");
    }

    /** From a message to its conversation, for whoever knows only the message. */
    @GetMapping("/inbox/messages/{message}")
    Redirect ofMessage(Sight sight, @PathVariable UUID message) {
        return conversations
                .numberOf(sight, new MessageId(message))
                .map(number -> Redirect.to("/conversations/" + number))
                .orElseThrow(() -> new NotFound("message:" + message));
    }
}
