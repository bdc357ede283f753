package org.tertulia.inbox.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Direction;
import org.tertulia.inbox.Directions;
import org.tertulia.inbox.Manner;
import org.tertulia.inbox.State;
import org.tertulia.inbox.aside.Asides;
import org.tertulia.inbox.aside.ClosingNotes;
import org.tertulia.organization.Sight;

/** How far conversations go on in private. */
@Component
class Aparts {

    private final Asides asides;
    private final ClosingNotes notes;
    private final Directions directions;

    Aparts(Asides asides, ClosingNotes notes, Directions directions) {
        this.asides = asides;
        this.notes = notes;
        this.directions = directions;
    }

    Apart of(Sight sight, Conversation conversation, List<Line> lines) {
        var aside = asides.latest(conversation).orElse(null);
        var offered =
                !(conversation.state() instanceof State.Closed)
                        && (aside == null || !aside.open())
                        && lines.stream().anyMatch(Aparts::saidToAll);
        return new Apart(aside, offered, notes.missing(sight, conversation));
    }

    private static boolean saidToAll(Line line) {
        return line instanceof Line.Theirs theirs
                && Manner.of(theirs.message().kind()) == Manner.IN_PUBLIC;
    }

    /** Where an answer goes, where it went aside; empty where it goes as the question was asked. */
    Optional<Direction> direction(Sight sight, Conversation conversation, Apart apart) {
        return Optional.ofNullable(apart.aside())
                .flatMap(_ -> directions.ahead(sight, conversation));
    }
}
