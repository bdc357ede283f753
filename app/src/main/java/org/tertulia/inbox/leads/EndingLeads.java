package org.tertulia.inbox.leads;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.leads.LeadFact.LeadEnded;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.Takers;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/** Says how a lead ended; who handed it over is told. */
@UseCase
public class EndingLeads {

    private final Leads leads;
    private final Conversations conversations;
    private final Queues queues;
    private final Takers takers;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    EndingLeads(
            Leads leads,
            Conversations conversations,
            Queues queues,
            Takers takers,
            Notifying notifying,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.leads = leads;
        this.conversations = conversations;
        this.queues = queues;
        this.takers = takers;
        this.notifying = notifying;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * It ended so; saying it again changes nothing, saying otherwise corrects it.
     *
     * @param sum for how much it was sold; null where that is not said
     * @throws Refused with {@link LeadRefusal.NoLead}, {@link LeadRefusal.NothingSold}, {@link
     *     org.tertulia.inbox.routing.RoutingRefusal.OfAnotherDepartment} or {@link
     *     InboxRefusal.MergedInto}
     */
    public void end(Sight sight, long number, Ending ending, @Nullable Sum sum) {
        if (!sight.may(Role.AGENT)) {
            throw new Refused(new InboxRefusal.OnlyForAgents());
        }
        if (sum != null && ending != Ending.WON) {
            throw new Refused(new LeadRefusal.NothingSold());
        }
        var lead = conversations.hold(conversations.find(sight, number).id());
        lead.state().mustGoOnHere();
        if (!queues.known(lead.queue()).leads()) {
            throw new Refused(new LeadRefusal.NoLead());
        }
        takers.mustTake(sight, lead.queue());
        var before = leads.of(lead);
        if (before.isPresent() && saysTheSame(before.get(), ending, sum)) {
            return;
        }
        var at = clock.instant();
        leads.put(lead, ending, sum, sight, at);
        tell(sight, lead, ending, sum);
        events.publishEvent(
                new LeadEnded(
                        number,
                        lead.brand(),
                        lead.queue(),
                        ending.slug(),
                        sum == null ? null : sum.toString(),
                        sight.who().actor(),
                        at));
        live.nudge(lead.brand(), "conversation-" + number, "conversations");
    }

    private static boolean saysTheSame(Lead before, Ending ending, @Nullable Sum sum) {
        return before.ending() == ending
                && (sum == null ? before.sum() == null : sum.equals(before.sum()));
    }

    private void tell(Sight sight, Conversation lead, Ending ending, @Nullable Sum sum) {
        var mover = lead.placement().mover();
        if (mover == null || mover.equals(sight.who().id())) {
            return;
        }
        var key =
                switch (ending) {
                    case WON -> sum == null ? "inbox.notice.leadWon" : "inbox.notice.leadSold";
                    case LOST -> "inbox.notice.leadLost";
                    case NO_INTEREST -> "inbox.notice.leadNoInterest";
                };
        notifying.tell(
                mover,
                key,
                List.of(sight.who().name(), lead.number(), sum == null ? "" : sum.toString()),
                "/conversations/" + lead.number());
    }
}
