package org.tertulia.inbox.walking;

import org.jspecify.annotations.Nullable;

/**
 * Which walks of a version are looked at; null chooses nothing.
 *
 * @param step that they came to
 * @param arrow by which they left it
 * @param end how they ended
 * @param stood whether they came to the step and no further
 */
public record Chosen(
        @Nullable String step, @Nullable String arrow, @Nullable WalkEnd end, boolean stood) {

    public static final Chosen ALL = new Chosen(null, null, null, false);
}
