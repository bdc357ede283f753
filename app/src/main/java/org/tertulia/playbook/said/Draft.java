package org.tertulia.playbook.said;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed for an edition, as it came in.
 *
 * @param department the number of one; null for everybody's
 * @param files by their hashes
 */
public record Draft(
        String title,
        @Nullable Integer department,
        List<String> tags,
        List<String> intents,
        @Nullable LocalDate expires,
        List<Typed> variants,
        List<Enclosed> files) {

    public Draft {
        tags = List.copyOf(tags);
        intents = List.copyOf(intents);
        variants = List.copyOf(variants);
        files = List.copyOf(files);
    }

    /** Without files. */
    public Draft(
            String title,
            @Nullable Integer department,
            List<String> tags,
            List<String> intents,
            @Nullable LocalDate expires,
            List<Typed> variants) {
        this(title, department, tags, intents, expires, variants, List.of());
    }

    /** What was typed for a variant. */
    public record Typed(String language, String size, String tone, String text) {}

    /** What was said of a file that is kept; {@code alt} is what is to be seen on it. */
    public record Enclosed(String hash, String name, String alt) {}
}
