package org.tertulia.identity;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface Proof {

    record Proved(Account account) implements Proof {}

    /** Unknown or disabled account, or wrong password: nobody learns which. */
    record Wrong() implements Proof {}

    record TooMany(Duration pause) implements Proof {}
}
