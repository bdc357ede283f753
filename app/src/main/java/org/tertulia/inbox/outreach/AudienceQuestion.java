package org.tertulia.inbox.outreach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;

/** What we ask the audience; {@code ended} is when we stopped asking, null while we do. */
public record AudienceQuestion(
        UUID id,
        int number,
        BrandId brand,
        String text,
        MemberId by,
        Instant at,
        @Nullable Instant ended) {

    /** In characters. */
    public static final int LONGEST = 500;

    public boolean open() {
        return ended == null;
    }
}
