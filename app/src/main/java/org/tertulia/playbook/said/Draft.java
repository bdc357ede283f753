package org.tertulia.playbook.said;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed for an edition, as it came in.
 *
 * @param department the number of one; null for everybody's
 */
public record Draft(
        String title,
        @Nullable Integer department,
        List<String> tags,
        List<String> intents,
        @Nullable LocalDate expires,
        List<Typed> variants) {

    public Draft {
        tags = List.copyOf(tags);
        intents = List.copyOf(intents);
        variants = List.copyOf(variants);
    }

    /** What was typed for a variant. */
    public record Typed(String language, String size, String tone, String text) {}
}
