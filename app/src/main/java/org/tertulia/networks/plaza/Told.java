package org.tertulia.networks.plaza;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the network tells a brand of an entry: the wire format of Plaza. */
record Told(
        String what,
        long id,
        String kind,
        String handle,
        String name,
        String text,
        Instant at,
        @Nullable Long inReplyTo,
        @Nullable Long thread,
        @Nullable String quotedAuthor,
        @Nullable String quotedText) {

    static Told of(Entry entry, @Nullable Entry parent, String what) {
        var author = entry.author();
        if (author == null) {
            throw new IllegalArgumentException(
                    "A brand is not told what it said itself: " + entry.id());
        }
        var deleted = entry.deletedAt();
        var edited = entry.editedAt();
        return new Told(
                what,
                entry.id(),
                entry.kind().word(),
                author.handle(),
                author.name(),
                deleted == null ? entry.text() : "",
                deleted != null ? deleted : edited != null ? edited : entry.at(),
                entry.parent(),
                entry.thread(),
                parent == null ? null : parent.author() == null ? null : parent.author().name(),
                parent == null ? null : parent.text());
    }
}
