package org.tertulia.web.kit;

import org.jspecify.annotations.Nullable;

/** One of several views of the same thing; {@code count} is shown where it is known. */
public record Tab(String label, String href, boolean current, @Nullable Long count) {

    public Tab(String label, String href, boolean current) {
        this(label, href, current, null);
    }
}
