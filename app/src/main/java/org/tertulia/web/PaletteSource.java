package org.tertulia.web;

import java.util.List;

/** What a module adds to the palette ({@code Ctrl K}): things that its reader may open or do. */
public interface PaletteSource {

    /** Of one kind no more are shown; who has more gives the best. */
    int MOST = 6;

    /**
     * The entries that fit what was typed, best first; {@code typed} is never blank. Called on
     * every pause in typing: one indexed query at most.
     */
    List<Entry> matching(Typed typed, Page page);

    /** What is found, in the order of the headings. */
    enum Kind {
        PAGE("web.palette.pages"),
        COMMAND("web.palette.commands"),
        CONVERSATION("web.palette.conversations"),
        CONTACT("web.palette.contacts"),
        MEMBER("web.palette.members"),
        CHANNEL("web.palette.channels"),
        WATCH("web.palette.watches"),
        INSIGHT("web.palette.insights"),
        PROTOCOL("web.palette.protocols"),
        APPROVED("web.palette.approved");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key of its heading. */
        public String key() {
            return key;
        }
    }

    /** What happens to who chooses an entry. */
    sealed interface Way {

        /** A page is opened. */
        record To(String url) implements Way {}

        /** A form of one field is sent. */
        record By(String action, String name, String value) implements Way {}
    }

    /**
     * One line of the palette.
     *
     * @param icon its symbol's name in the sprite
     * @param label what people call it
     * @param hint a few words that tell it from its namesakes; may be empty
     */
    record Entry(Kind kind, String icon, String label, String hint, Way way) {

        public Entry(Kind kind, String icon, String label, String hint, String url) {
            this(kind, icon, label, hint, new Way.To(url));
        }

        public boolean fits(Typed typed) {
            return typed.isIn(label + " " + hint);
        }
    }
}
