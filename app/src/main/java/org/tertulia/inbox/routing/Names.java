package org.tertulia.inbox.routing;

import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Visible;

/** What may be the name of a queue or a rule: one line that shows something. */
final class Names {

    static final int MOST = 80;

    private Names() {}

    static String fit(String typed) {
        var name = typed.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        if (!Visible.in(name) || name.length() > MOST) {
            throw new Refused(new RoutingRefusal.NameUnfit(MOST));
        }
        return name;
    }
}
