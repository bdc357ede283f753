package org.tertulia.inbox.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Manner;
import org.tertulia.inbox.Merges;
import org.tertulia.inbox.Offshoots;
import org.tertulia.inbox.Pauses;
import org.tertulia.inbox.complaints.Complaint;
import org.tertulia.inbox.tasks.web.TaskView;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Position;
import org.tertulia.organization.Sight;

/**
 * An open conversation with all that belongs to it. {@code name} is what the contact is called,
 * null where nobody signed or it was erased; {@code to} the last message shown of theirs and {@code
 * seen} that which came in sight last; {@code earliest} is where those shown begin, null when they
 * are all; {@code tasks} are the open ones; {@code merge} is what was merged into it last, null
 * where nothing was; {@code brand} is null where there is only one; {@code unsaid} is what was just
 * refused, or begun on another page; {@code following} is the protocol that is followed, or fits;
 * {@code approval} is what an answer needs before it goes; {@code pause} is why its clock stands
 * still, null where it runs; {@code complaint} is there where it is a formal one; {@code apart} is
 * how far it goes on in private; {@code offshoots} is what came of it.
 */
record Pane(
        Sight sight,
        Filter filter,
        Conversation conversation,
        Line.Where where,
        Placed placed,
        @Nullable String brand,
        @Nullable String name,
        List<Line> lines,
        @Nullable Position earliest,
        List<TaskView> tasks,
        Merges.@Nullable Merge merge,
        @Nullable MessageId to,
        @Nullable MessageId seen,
        Following following,
        Composer composer,
        Approval approval,
        @Nullable Unsaid unsaid,
        @Nullable Card card,
        Pauses.@Nullable Reasoned pause,
        @Nullable Complaint complaint,
        Apart apart,
        List<Offshoots.Offshoot> offshoots) {

    Pane with(Unsaid written) {
        return with(approval, written);
    }

    /** What was written needs approval, as it turned out. */
    Pane with(Approval needed, Unsaid written) {
        return new Pane(
                sight,
                filter,
                conversation,
                where,
                placed,
                brand,
                name,
                lines,
                earliest,
                tasks,
                merge,
                to,
                seen,
                following,
                composer,
                needed,
                written,
                card,
                pause,
                complaint,
                apart,
                offshoots);
    }

    /** Whether there are earlier lines than those shown. */
    boolean more() {
        return earliest != null;
    }

    String path() {
        return "/conversations/" + conversation.number();
    }

    /** An address below this conversation that keeps the list. */
    String path(String below) {
        return path() + below + "?" + filter.query();
    }

    boolean mine() {
        var hold = conversation.hold();
        return hold != null && hold.holder().equals(sight.who().id());
    }

    /** Whether this was said to one alone where other things were said to all. */
    boolean isApart(Message message) {
        return Manner.of(message.kind()) == Manner.DIRECTLY
                && (apart.aside() != null || said().anyMatch(Pane::isOpen));
    }

    private Stream<Message> said() {
        var theirs =
                lines.stream()
                        .filter(Line.Theirs.class::isInstance)
                        .map(line -> ((Line.Theirs) line).message());
        var ours =
                lines.stream()
                        .filter(Line.Ours.class::isInstance)
                        .map(line -> ((Line.Ours) line).message());
        return Stream.concat(theirs, ours);
    }

    private static boolean isOpen(Message message) {
        return Manner.of(message.kind()) == Manner.IN_PUBLIC;
    }

    /** How content they were, as they said last; null where they said nothing. */
    Line.@Nullable Rated rated() {
        return lines.reversed().stream()
                .filter(Line.Rated.class::isInstance)
                .map(Line.Rated.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** In which language they wrote last; null where it is not known. */
    @Nullable String language() {
        return lines.reversed().stream()
                .filter(Line.Theirs.class::isInstance)
                .map(line -> ((Line.Theirs) line).message().language())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    String face() {
        return card == null ? conversation.id().toString() : card.face();
    }
}
