package org.tertulia.inbox.web;

import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.aside.Aside;

/**
 * How far a conversation goes on in private.
 *
 * @param aside the latest time it went aside and was not closed since; null where it did not
 * @param offered whether it can go aside from here
 * @param untold whether it cannot close before something is said in public, or why not
 */
record Apart(@Nullable Aside aside, boolean offered, boolean untold) {

    boolean open() {
        return aside != null && aside.open();
    }

    /** Whether they turned to us alone by themselves, and what came of it is still to be told. */
    boolean drifted() {
        return aside == null && untold;
    }

    /** Whether it came back, and what came of it is still to be told. */
    boolean toBeTold() {
        return aside != null && aside.toBeTold() && untold;
    }
}
