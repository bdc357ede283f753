package org.tertulia.listening.voice.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.listening.Watch;
import org.tertulia.listening.WatchKind;
import org.tertulia.listening.Watches;
import org.tertulia.listening.voice.Shares;
import org.tertulia.organization.Sight;

/** Whose voices are compared: ours first, then those of others. */
@Component
class Compared {

    private final Watches watches;

    Compared(Watches watches) {
        this.watches = watches;
    }

    /** Those of these numbers, or where there are none, those of us and of competitors. */
    List<Watch> of(Sight sight, List<Integer> numbers, @Nullable BrandId brand) {
        var all =
                numbers.isEmpty()
                        ? usual(sight, brand)
                        : numbers.stream().map(number -> watches.find(sight, number)).toList();
        return all.stream().sorted(Comparator.comparing(Watch::kind)).limit(Shares.MOST).toList();
    }

    private List<Watch> usual(Sight sight, @Nullable BrandId brand) {
        return watches.all(sight).stream()
                .filter(watch -> watch.kind() != WatchKind.TOPIC)
                .filter(watch -> brand == null || watch.brand().equals(brand))
                .toList();
    }
}
