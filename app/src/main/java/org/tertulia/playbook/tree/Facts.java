package org.tertulia.playbook.tree;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message; null or empty for what is not.
 *
 * @param channel its name
 * @param network its slug
 * @param kind {@code post}, {@code comment}, {@code direct}, {@code review}
 * @param language an ISO 639-1 code
 * @param intents as {@link org.tertulia.language.Intent#word()} names them
 * @param sentiment {@code negative}, {@code neutral}, {@code positive}
 * @param urgency {@code none}, {@code urgent}, {@code crisis}
 */
public record Facts(
        @Nullable String channel,
        @Nullable String network,
        @Nullable String kind,
        @Nullable String language,
        Set<String> intents,
        @Nullable String sentiment,
        @Nullable String urgency,
        String text) {

    public static final Facts NONE = new Facts(null, null, null, null, Set.of(), null, null, "");

    public Facts {
        intents = Set.copyOf(intents);
    }
}
