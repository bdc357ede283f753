package org.tertulia.inbox.handover;

import java.time.Instant;
import org.tertulia.kernel.MemberId;

/** What a colleague left in words, with how many conversations. */
record Note(MemberId from, String name, Instant at, int conversations, String text) {}
