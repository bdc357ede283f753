package org.tertulia.shifts.reaching;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Addresses;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.OnDuty;
import org.tertulia.shifts.emergency.EmergencyHours;

/** Who is reached at a moment. */
@Component
@Transactional(readOnly = true)
public class Standings {

    private final Preferences preferences;
    private final OnDuty onDuty;
    private final EmergencyHours hours;
    private final Addresses addresses;

    Standings(Preferences preferences, OnDuty onDuty, EmergencyHours hours, Addresses addresses) {
        this.preferences = preferences;
        this.onDuty = onDuty;
        this.hours = hours;
        this.addresses = addresses;
    }

    /** The reader's own. */
    public Standing own(Sight sight, Instant at) {
        return of(sight.who().id(), at);
    }

    /** For the program's own work. */
    public boolean reached(MemberId member, Instant at) {
        return of(member, at).reached();
    }

    private Standing of(MemberId member, Instant at) {
        var zone = zone(member);
        var planned =
                Standing.of(
                        onDuty.around(member, at, zone), preferences.of(member).quiet(), zone, at);
        return planned.reached()
                ? planned
                : hours.of(member, at)
                        .<Standing>map(hour -> new Standing.InEmergency(hour.endsAt()))
                        .orElse(planned);
    }

    private ZoneId zone(MemberId member) {
        var address = addresses.of(List.of(member)).get(member);
        return address == null ? ZoneOffset.UTC : address.zone();
    }
}
