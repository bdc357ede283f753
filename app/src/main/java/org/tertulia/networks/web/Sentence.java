package org.tertulia.networks.web;

import org.jspecify.annotations.Nullable;
import org.tertulia.web.Clipped;
import org.tertulia.web.Page;

/** A reason or a trouble, told with what it is about. */
final class Sentence {

    private Sentence() {}

    static String of(String key, @Nullable String detail, Page page) {
        return page.t(key, detail == null ? "" : Clipped.of(detail));
    }
}
