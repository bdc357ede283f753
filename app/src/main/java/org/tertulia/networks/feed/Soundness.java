package org.tertulia.networks.feed;

import org.jspecify.annotations.Nullable;

/** Gives every item an id, and keeps out what a database cannot hold. */
final class Soundness {

    /** As for imported messages. */
    private static final int LONGEST_ID = 500;

    /** In characters. */
    private static final int LONGEST_TEXT = 100_000;

    private final Warnings warnings;

    private Soundness(Warnings warnings) {
        this.warnings = warnings;
    }

    static FeedItem of(FeedItem item, Warnings warnings) {
        return new Soundness(warnings).sound(item);
    }

    private FeedItem sound(FeedItem item) {
        var title = shortened(clean(item.title()), 2000);
        var text = shortened(clean(item.text()), LONGEST_TEXT);
        var id = clean(item.remoteId());
        if (id.isEmpty()) {
            id = "sha256:" + FeedItem.hash(title, text);
        } else if (id.length() > LONGEST_ID) {
            id = "sha256:" + FeedItem.hash(id);
        }
        return new FeedItem(
                id,
                title,
                text,
                item.html() == null ? null : shortened(clean(item.html()), 2 * LONGEST_TEXT),
                cleanOrNull(item.url()),
                cleanOrNull(item.author()),
                item.published(),
                item.updated(),
                item.media());
    }

    private @Nullable String cleanOrNull(@Nullable String text) {
        return text == null ? null : clean(text);
    }

    private String clean(String text) {
        var sound = text.codePoints().allMatch(Soundness::isSound);
        if (sound) {
            return text;
        }
        warnings.add(Warning.Kind.BAD_CHARACTERS, null);
        var out = new StringBuilder(text.length());
        text.codePoints().map(c -> isSound(c) ? c : 0xfffd).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isSound(int c) {
        return c != 0 && (c < 0xd800 || c > 0xdfff);
    }

    private String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        warnings.add(Warning.Kind.LONG_TEXT, String.valueOf(text.length()));
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
