package org.tertulia.inbox.aside;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.SaidOpenly;
import org.tertulia.inbox.aside.AsideFact.ClosingNoteLeftOut;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;

/** Whether what came of what went on in private was told in public before its conversation ends. */
@Component
public class ClosingNotes {

    private final Asides asides;
    private final Drifting drifting;
    private final SaidOpenly openly;
    private final ApplicationEventPublisher events;

    ClosingNotes(
            Asides asides, Drifting drifting, SaidOpenly openly, ApplicationEventPublisher events) {
        this.asides = asides;
        this.drifting = drifting;
        this.openly = openly;
        this.events = events;
    }

    /** Whether it cannot close yet without a word of why nothing is told. */
    public boolean missing(Sight sight, Conversation conversation) {
        return asides.latest(conversation)
                        .filter(aside -> !told(sight, conversation, aside))
                        .isPresent()
                || drifted(sight, conversation).isPresent();
    }

    /** What went on in private by itself, and of which nothing was told since. */
    private Optional<Aside> drifted(Sight sight, Conversation conversation) {
        return drifting.of(sight, conversation)
                .filter(aside -> !drifting.told(sight, conversation, aside));
    }

    private boolean told(Sight sight, Conversation conversation, Aside aside) {
        var since = aside.ended();
        return since != null && openly.answeredSince(sight, conversation, since);
    }

    /**
     * Settles what went aside; the conversation closes in the same transaction.
     *
     * @throws Refused with {@link AsideRefusal.ClosingNoteMissing}
     */
    public void settle(
            Sight sight, Conversation conversation, @Nullable Untold untold, Instant at) {
        var taken = asides.latest(conversation);
        var drifted = drifted(sight, conversation);
        var aside = taken.or(() -> drifted).orElse(null);
        if (aside == null) {
            return;
        }
        var told = told(sight, conversation, aside);
        if (!told && untold == null) {
            throw new Refused(new AsideRefusal.ClosingNoteMissing());
        }
        drifted.ifPresent(asides::add);
        if (aside.open()) {
            asides.end(aside, sight.who().id(), at);
        }
        asides.settle(conversation, told ? null : untold, at);
        if (!told && untold != null) {
            events.publishEvent(
                    new ClosingNoteLeftOut(
                            conversation.number(),
                            conversation.brand(),
                            untold.slug(),
                            sight.who().actor(),
                            at));
        }
    }
}
