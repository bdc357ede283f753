package org.tertulia.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person and their profiles; {@code number} names them in URLs, the name is null once erased. Of
 * contacts that were merged, it is the one that stands for all, with the profiles of all.
 */
public record Contact(ContactId id, long number, @Nullable String name, List<Profile> profiles) {

    public Contact {
        profiles = List.copyOf(profiles);
    }

    public boolean erased() {
        return name == null;
    }

    /** The person's account on one network; {@code avatar} is a URL. */
    public record Profile(
            String network,
            @Nullable String handle,
            @Nullable String name,
            @Nullable String avatar) {}
}
