package org.tertulia.shifts.emergency;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.OnDuty;

/** Whether somebody may answer now, as far as the roster is concerned. */
@Component
@Transactional(readOnly = true)
public class DutyRule {

    private final DutyRules rules;
    private final EmergencyHours hours;
    private final OnDuty onDuty;
    private final Clock clock;

    DutyRule(DutyRules rules, EmergencyHours hours, OnDuty onDuty, Clock clock) {
        this.rules = rules;
        this.hours = hours;
        this.onDuty = onDuty;
        this.clock = clock;
    }

    /** On duty for that channel, within an emergency hour, or where the brand leaves it open. */
    public boolean allows(Sight sight, BrandId brand, ChannelId channel) {
        if (!rules.holds(brand)) {
            return true;
        }
        var now = clock.instant();
        var who = sight.who().id();
        return onDuty.at(channel, now).stream().anyMatch(duty -> duty.member().equals(who))
                || hours.of(who, now).isPresent();
    }

    /**
     * @throws Refused with {@link EmergencyRefusal.OnlyOnDuty}
     */
    public void mustAllow(Sight sight, BrandId brand, ChannelId channel) {
        if (!allows(sight, brand, channel)) {
            throw new Refused(new EmergencyRefusal.OnlyOnDuty());
        }
    }
}
