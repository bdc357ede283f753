package org.tertulia.shifts.reaching;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Says whom a brand calls, and for what. */
@UseCase
public class Chaining {

    private final Chains chains;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Chaining(Chains chains, Members members, ApplicationEventPublisher events, Clock clock) {
        this.chains = chains;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** {@code chain} has the version that was seen; calls under way go on by the new one. */
    public void change(Sight sight, Chain chain) {
        if (!sight.sees(chain.brand())) {
            throw new NotFound("chain of " + chain.brand());
        }
        if (chain.steps().isEmpty() || chain.steps().size() > Chain.MOST) {
            throw new Refused(new ReachingRefusal.StepsUnfit(Chain.MOST));
        }
        chain.steps().forEach(step -> demandFit(sight, chain, step));
        if (!chains.put(chain)) {
            throw new Refused(new ReachingRefusal.ChainChanged());
        }
        events.publishEvent(
                new ReachingFact.ChainChanged(
                        chain.brand(), chain.steps().size(), sight.who().actor(), clock.instant()));
    }

    private void demandFit(Sight sight, Chain chain, Step step) {
        if (step.minutes() < 1 || step.minutes() > Chain.LONGEST) {
            throw new Refused(new ReachingRefusal.MinutesUnfit(Chain.LONGEST));
        }
        var who = step.member();
        if ((step.kind() == Step.Kind.MEMBER) != (who != null)) {
            throw new Refused(new ReachingRefusal.PersonMissing());
        }
        if (who != null) {
            var member =
                    members.find(who, sight)
                            .orElseThrow(() -> new Refused(new ReachingRefusal.PersonMissing()));
            if (member.left() || !member.reach().includes(chain.brand())) {
                throw new Refused(new ReachingRefusal.PersonUnfit(member.name()));
            }
        }
    }
}
