package org.tertulia.inbox.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.crisis.Room;
import org.tertulia.playbook.situations.Situation;

/**
 * The end of somebody's shift: when it is (null out of one), what they hold and what waits beside
 * it, to whom it may go, what colleagues left, and what goes on: the situations that they reported
 * or have in their conversations, and the crises.
 */
record Ending(
        @Nullable Instant at,
        List<Holding> held,
        List<Holding> waiting,
        List<Successor> next,
        List<Note> notes,
        List<Situation> situations,
        List<Room> crises) {}
