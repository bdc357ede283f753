package org.tertulia.inbox;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.web.Live;

/** Tells open browsers which conversations look different now. */
@Component
class Nudges {

    /** More at once go by one name, which every open conversation listens to. */
    private static final int NAMED = 20;

    private final Live live;

    Nudges(Live live) {
        this.live = live;
    }

    @EventListener(id = "inbox.nudges")
    void on(InboxFact.OfOne fact) {
        live.nudge(fact.brand(), "conversation-" + fact.number(), "conversations");
    }

    void changed(Collection<Changed> changed) {
        changed.stream()
                .collect(groupingBy(Changed::brand))
                .forEach((brand, all) -> live.nudge(brand, names(all)));
    }

    private static String[] names(List<Changed> changed) {
        var named =
                changed.size() > NAMED
                        ? Stream.of("conversations-many")
                        : changed.stream().map(one -> "conversation-" + one.number());
        return Stream.concat(named, Stream.of("conversations")).toArray(String[]::new);
    }
}
