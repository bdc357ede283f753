package org.tertulia.inbox.presence.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.presence.Onlookers;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/** Who else has a conversation open. */
@Controller
class OnlookersController {

    private final Conversations conversations;
    private final Onlookers onlookers;

    OnlookersController(Conversations conversations, Onlookers onlookers) {
        this.conversations = conversations;
        this.onlookers = onlookers;
    }

    /** What a browser says of the one in front of it. */
    enum Doing {
        LOOKS,
        WRITES,
        LEAVES
    }

    /** Answers who else is there. */
    @PostMapping("/conversations/{number}/onlookers")
    Html here(Page page, Sight sight, @PathVariable long number, @RequestParam Doing doing) {
        var conversation = conversations.find(sight, number);
        switch (doing) {
            case LOOKS -> onlookers.looks(conversation, sight.who());
            case WRITES -> writes(sight, conversation);
            case LEAVES -> onlookers.leaves(conversation, sight.who());
        }
        var others = onlookers.besides(sight.who().id(), number);
        return out -> JteonlookersGenerated.render(out, Html.PLAIN, page, others);
    }

    /** Who only reads along is seen looking, whatever their browser says. */
    private void writes(Sight sight, Conversation conversation) {
        if (sight.may(Role.AGENT)) {
            onlookers.writes(conversation, sight.who());
        } else {
            onlookers.looks(conversation, sight.who());
        }
    }
}
