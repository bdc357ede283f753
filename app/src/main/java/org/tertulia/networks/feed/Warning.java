package org.tertulia.networks.feed;

import org.jspecify.annotations.Nullable;

/** A defect with which a feed was read all the same. */
public record Warning(Kind kind, @Nullable String detail) {

    /** The gravest first. */
    public enum Kind {
        TRUNCATED("networks.feed.Truncated"),
        SKIPPED_ITEM("networks.feed.SkippedItem"),
        BROKEN_XML("networks.feed.BrokenXml"),
        JUNK_BEFORE("networks.feed.JunkBefore"),
        TOO_MANY_ITEMS("networks.feed.TooManyItems"),
        WRONG_CHARSET("networks.feed.WrongCharset"),
        BAD_CHARACTERS("networks.feed.BadCharacters"),
        DUPLICATE_ITEM("networks.feed.DuplicateItem"),
        ODD_DATE("networks.feed.OddDate"),
        LONG_TEXT("networks.feed.LongText");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key of the sentence for people. */
        public String key() {
            return key;
        }
    }
}
