package org.tertulia.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.SignedIn;

/** Present where the company is made up: pages say so, and the door offers its people. */
public interface Demo {

    /** Those whom a visitor may be. */
    List<Guise> guises();

    /** The password of them all. */
    String password();

    /** A visitor, who reads this language, came in as this member. */
    void entered(SignedIn who, Locale language);

    /** When all stood ready, and what is done since is the visitors' own; null before. */
    @Nullable Instant since();

    /** A made-up member. */
    record Guise(String name, String email, Role role) {

        /** The key of what such a member does. */
        public String key() {
            return switch (role) {
                case OWNER -> "web.demo.role.owner";
                case SUPERVISOR -> "web.demo.role.supervisor";
                case AGENT -> "web.demo.role.agent";
                case READER -> "web.demo.role.reader";
            };
        }
    }
}
