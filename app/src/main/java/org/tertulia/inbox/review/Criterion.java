package org.tertulia.inbox.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what answers are judged, and how much it weighs. {@code word} is that of a criterion that the
 * program brings along, which is called in the reader's language as long as it has no {@code name}.
 */
public record Criterion(UUID id, @Nullable String word, @Nullable String name, int weight) {

    /** Those with which a brand begins. */
    public static final List<String> WORDS =
            List.of("correct", "complete", "tone", "in-time", "protocol");

    public static final int MOST = 12;
    public static final int MOST_WEIGHT = 10;
    public static final int LONGEST = 80;
}
