package org.tertulia.web;

import org.tertulia.kernel.MemberId;

/** How many notifications wait for a person: the figure at the bell. */
public interface Unread {

    long of(MemberId who);
}
