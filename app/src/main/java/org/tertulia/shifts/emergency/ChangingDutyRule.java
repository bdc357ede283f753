package org.tertulia.shifts.emergency;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Says whether only who is on duty answers in a brand. */
@UseCase
public class ChangingDutyRule {

    private final DutyRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingDutyRule(DutyRules rules, ApplicationEventPublisher events, Clock clock) {
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Saying the same again changes nothing. */
    public void change(Sight sight, BrandId brand, boolean holds) {
        if (!sight.sees(brand)) {
            throw new NotFound("brand " + brand);
        }
        var now = clock.instant();
        if (rules.put(brand, holds, now)) {
            events.publishEvent(
                    new EmergencyFact.DutyRuleChanged(brand, holds, sight.who().actor(), now));
        }
    }
}
