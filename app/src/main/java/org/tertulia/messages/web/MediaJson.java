package org.tertulia.messages.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.files.Attached;
import org.tertulia.networks.Media;

/** A picture or another file of a message, for programs; {@code alt} says what is to be seen. */
public record MediaJson(String url, @Nullable String alt, String kind) {

    public static MediaJson of(Media media) {
        var ours = Attached.hashIn(media.url()) != null;
        var url = ours ? "/api/v1" + media.url() : media.url();
        return new MediaJson(url, media.alt(), media.kind().name().toLowerCase(Locale.ROOT));
    }
}
