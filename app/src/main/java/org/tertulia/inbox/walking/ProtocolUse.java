package org.tertulia.inbox.walking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a protocol was used, all its versions together.
 *
 * @param last when it was begun last, also before the span; null where it never was
 */
public record ProtocolUse(int protocol, Use use, @Nullable Instant last) {}
