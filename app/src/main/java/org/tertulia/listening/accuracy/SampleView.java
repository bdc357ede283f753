package org.tertulia.listening.accuracy;

import org.jspecify.annotations.Nullable;
import org.tertulia.messages.Message;
import org.tertulia.messages.judging.Samples.Sample;

/** The next message to be judged, null where none waits, and how many wait. */
record SampleView(@Nullable Sample sample, @Nullable Message message, int waiting, int perDay) {}
