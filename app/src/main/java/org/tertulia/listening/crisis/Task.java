package org.tertulia.listening.crisis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/** What somebody has to do until a time; {@code n} is the entry that gave it. */
public record Task(int n, String text, MemberId who, Instant dueAt, @Nullable Instant doneAt) {}
