package org.tertulia.networks;

import org.jspecify.annotations.Nullable;
import org.tertulia.files.Attached;
import org.tertulia.files.FileType;

/** A picture or another file of a message; {@code alt} says what is to be seen. */
public record Media(String url, @Nullable String alt, Kind kind) {

    /** One of ours that goes along with what we say. */
    public static Media of(Attached file) {
        var kind =
                file.type().picture()
                        ? Kind.IMAGE
                        : file.type() == FileType.MP4 ? Kind.VIDEO : Kind.OTHER;
        return new Media(file.path(), file.label(), kind);
    }

    /** What a browser may do with it. */
    public enum Kind {
        IMAGE,
        VIDEO,
        AUDIO,
        OTHER
    }
}
