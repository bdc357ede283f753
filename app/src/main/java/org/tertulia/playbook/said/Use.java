package org.tertulia.playbook.said;

import java.time.Instant;
import java.util.UUID;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;

/**
 * An answer that began with a variant.
 *
 * @param text the text's number, {@code edition} and {@code i} which variant of it
 * @param changed whether more than its fields was changed
 */
public record Use(
        UUID message,
        int text,
        int edition,
        int i,
        boolean changed,
        UUID channel,
        BrandId brand,
        UUID conversation,
        MemberId member,
        Instant at) {}
