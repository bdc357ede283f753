package org.tertulia.inbox.outreach;

import java.time.Instant;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;

/** An account with which we begin nothing; {@code message} is one of theirs. */
public record LeftAlone(
        Account account,
        Because because,
        MessageId message,
        BrandId brand,
        MemberId by,
        Instant at) {}
