package org.tertulia.inbox.writing;

import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Direction;
import org.tertulia.inbox.Directions;
import org.tertulia.inbox.Manner;
import org.tertulia.organization.Sight;

/** Knows where what is written in a conversation will be said: as sending does. */
@Component
class Headings {

    private final Directions directions;

    Headings(Directions directions) {
        this.directions = directions;
    }

    Heading of(Sight sight, Conversation conversation) {
        return directions
                .ahead(sight, conversation)
                .map(Headings::heading)
                .orElseGet(() -> asBefore(conversation));
    }

    private static Heading heading(Direction direction) {
        return new Heading(
                direction.channel(),
                direction.manner() == Manner.IN_PUBLIC,
                direction.question().author());
    }

    private static Heading asBefore(Conversation conversation) {
        var place = conversation.place();
        return new Heading(place.channel(), Manner.of(place.kind()) == Manner.IN_PUBLIC, null);
    }
}
