package org.tertulia.kernel;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;

/** Who is asking: the principal of a session or of an API token. */
public record SignedIn(
        MemberId id, String name, String email, Role role, Locale locale, ZoneId zone)
        implements Serializable {

    public Actor actor() {
        return new Actor.Member(id, name);
    }
}
