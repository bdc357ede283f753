package org.tertulia.web;

import org.jspecify.annotations.Nullable;

/** Keeps redirects at home. */
public final class LocalPath {

    private LocalPath() {}

    /**
     * The path itself where it stays on this site, else {@code /}: {@code //host} and {@code
     * /\host} are other sites to a browser, and control characters are dropped by some.
     */
    public static String of(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return "/";
        }
        return wanted.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 0x7F) ? "/" : wanted;
    }
}
