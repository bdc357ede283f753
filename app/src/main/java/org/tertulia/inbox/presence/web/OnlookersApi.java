package org.tertulia.inbox.presence.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.presence.Onlookers;
import org.tertulia.organization.Sight;

/** Who else has a conversation open, for programs. */
@RestController
class OnlookersApi {

    private final Conversations conversations;
    private final Onlookers onlookers;

    OnlookersApi(Conversations conversations, Onlookers onlookers) {
        this.conversations = conversations;
        this.onlookers = onlookers;
    }

    record OnlookerJson(String name, boolean writes) {}

    record OnlookersJson(List<OnlookerJson> items) {}

    @GetMapping("/api/v1/conversations/{number}/onlookers")
    OnlookersJson list(Sight sight, @PathVariable long number) {
        conversations.find(sight, number);
        return new OnlookersJson(
                onlookers.besides(sight.who().id(), number).stream()
                        .map(each -> new OnlookerJson(each.name(), each.writes()))
                        .toList());
    }
}
