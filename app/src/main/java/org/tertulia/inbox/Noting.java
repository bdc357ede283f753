package org.tertulia.inbox;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.InboxFact.NoteWritten;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Leaves word for colleagues in a conversation: whoever sees it may, whoever holds it. */
@UseCase
public class Noting {

    private static final int LENGTH = 10_000;

    /**
     * As {@code organization.member.handle} allows it; a full stop at the end belongs to the
     * sentence.
     */
    private static final Pattern HANDLE =
            Pattern.compile(
                    "(?<![\\w@])@([a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9_-])?)",
                    Pattern.CASE_INSENSITIVE);

    private final Conversations conversations;
    private final Notes notes;
    private final Members members;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Noting(
            Conversations conversations,
            Notes notes,
            Members members,
            Notifying notifying,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.notes = notes;
        this.members = members;
        this.notifying = notifying;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link #note(Sight, long, UUID, String)}, for who repeats nothing. */
    public UUID note(Sight sight, long number, String written) {
        return note(sight, number, Uuid7.next(), written);
    }

    /**
     * {@code @handle} calls a colleague. The same id is the same note, whatever is sent again.
     *
     * @return the note's id
     * @throws org.tertulia.kernel.Refused with {@link InboxRefusal.NothingSaid}, {@link
     *     InboxRefusal.TooLong} or {@link InboxRefusal.MergedInto}
     */
    public UUID note(Sight sight, long number, UUID id, String written) {
        var text = Words.clean(written);
        Words.mustSaySomething(text);
        Words.mustFit(text, LENGTH);
        var at = clock.instant();
        var conversation = conversations.hold(sight, number);
        conversation.state().mustGoOnHere();
        if (notes.known(id, conversation.id(), sight.who().id())) {
            return id;
        }
        var mentioned = called(sight, text, conversation.brand());
        notes.add(id, conversation.id(), sight.who().id(), text, mentioned, at);
        call(sight, number, mentioned);
        events.publishEvent(
                new NoteWritten(
                        number, conversation.brand(), id, mentioned, sight.who().actor(), at));
        return id;
    }

    /** Colleagues who see the conversation: nobody is called to what they may not read. */
    private List<MemberId> called(Sight sight, String text, BrandId brand) {
        var handles =
                HANDLE.matcher(text)
                        .results()
                        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                        .collect(toSet());
        return members.handled(handles, sight).stream()
                .filter(member -> member.reach().includes(brand))
                .map(Member::id)
                .toList();
    }

    private void call(Sight sight, long number, List<MemberId> mentioned) {
        for (var member : mentioned) {
            if (!member.equals(sight.who().id())) {
                notifying.tell(
                        member,
                        "inbox.notice.called",
                        List.of(sight.who().name(), number),
                        "/conversations/" + number);
            }
        }
    }
}
