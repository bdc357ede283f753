package org.tertulia.language;

import org.jspecify.annotations.Nullable;

/** What was understood of a text surely enough to be counted; null for what remained unclear. */
public record Gist(
        @Nullable Sentiment sentiment, @Nullable Intent intent, @Nullable Urgency urgency) {

    public static final Gist NONE = new Gist(null, null, null);
}
