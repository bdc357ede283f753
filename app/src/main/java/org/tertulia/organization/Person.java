package org.tertulia.organization;

import java.time.ZoneId;
import java.util.Locale;

/** Who is about to become a member. */
public record Person(String name, String email, String password, Locale locale, ZoneId zone) {

    @Override
    public String toString() {
        return "Person[" + email + "]";
    }
}
