package org.tertulia.networks;

import org.jspecify.annotations.Nullable;

/**
 * Who said something, as the network tells it. {@code key} is what the network calls this account
 * for ever (an id where it has one, else the handle in lower case); {@code avatar} is a URL; {@code
 * note} is what they say of themselves, null where the network does not tell. The note is heard and
 * not kept.
 */
public record Author(
        String key,
        @Nullable String handle,
        String name,
        @Nullable String avatar,
        @Nullable String note) {

    public Author(String key, @Nullable String handle, String name, @Nullable String avatar) {
        this(key, handle, name, avatar, null);
    }
}
