package org.tertulia.listening.rounds;

import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;

/** Whose turn a round is. Whoever answers may make it, and is named. */
public sealed interface Due {

    /** This member's. */
    record Person(MemberId member) implements Due {}

    /** That of everybody with the role who sees the brand. */
    record Everybody(Role role) implements Due {}
}
