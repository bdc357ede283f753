package org.tertulia.listening;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.listening.matching.Utterance;

/**
 * Which watches a message is a mention of, for those who cannot wait until it is noted: asked in
 * memory, as {@link Matching} asks.
 */
@Component
public class Overhearing {

    private final ActiveWatches watches;

    Overhearing(ActiveWatches watches) {
        this.watches = watches;
    }

    /** Of these watches those of the brand that it is a mention of. */
    public Set<WatchId> among(Collection<WatchId> asked, BrandId brand, Utterance said) {
        var found = new HashSet<WatchId>();
        watches.current()
                .match(
                        said,
                        watch -> {
                            if (watch.brand().equals(brand) && asked.contains(watch.id())) {
                                found.add(watch.id());
                            }
                        });
        return found;
    }
}
