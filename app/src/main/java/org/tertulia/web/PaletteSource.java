package org.tertulia.web;

import java.util.List;

/** What a module adds to the palette ({@code Ctrl K}): things that its reader may open. */
public interface PaletteSource {

    /**
     * The entries that match what was typed, best first, at most about eight; {@code typed} is
     * trimmed and never empty. Called on every pause in typing: one indexed query at most.
     */
    List<Entry> matching(String typed, Page page);

    /**
     * One line of the palette.
     *
     * @param icon its symbol's name in the sprite
     * @param label what people call it
     * @param hint a few words that tell it from its namesakes; may be empty
     * @param url the page that it opens
     */
    record Entry(String icon, String label, String hint, String url) {}
}
