package org.tertulia.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer to a form that was accepted: go and look there. A browser gets 303, an htmx request
 * the header that makes the browser go; what it says appears as a toast on that page.
 */
public record Redirect(String path, List<Toast> toasts) {

    /** To an address of ours; it begins with one slash. */
    public static Redirect to(String path) {
        return new Redirect(path, List.of());
    }

    /** {@code key} is a key of the message bundles. */
    public Redirect saying(String key, Object... args) {
        return with(Toast.of(Toast.Tone.GOOD, key, args));
    }

    /** Like {@link #saying}, where something needs the reader's care. */
    public Redirect warning(String key, Object... args) {
        return with(Toast.of(Toast.Tone.WARNING, key, args));
    }

    private Redirect with(Toast toast) {
        var all = new ArrayList<>(toasts);
        all.add(toast);
        return new Redirect(path, List.copyOf(all));
    }
}
