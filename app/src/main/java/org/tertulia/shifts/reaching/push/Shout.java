package org.tertulia.shifts.reaching.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a browser shows, in its member's language: read by {@code reaching-worker.js}.
 *
 * @param url the page of ours that it opens
 * @param tag what replaces what: two with the same are one on the screen
 * @param stays until somebody looks at it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Shout(
        String title,
        String body,
        String url,
        String tag,
        String lang,
        boolean stays,
        @Nullable Answer answer) {

    /**
     * What can be said to it at once: the button, where it is sent to, and what the browser shows
     * then, or where it did not get through.
     */
    public record Answer(String label, String path, String done, String failed) {}
}
