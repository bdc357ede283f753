package org.tertulia.bulletin;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.audience.PersonErased;

/**
 * When a person is erased, their words are gone from every insight, which holds none of them. Where
 * it came of that person alone, what we called it and wrote of it may be in those words: it goes
 * too.
 */
@Component
class Erasing {

    private final Sources sources;
    private final Insights insights;

    Erasing(Sources sources, Insights insights) {
        this.sources = sources;
        this.insights = insights;
    }

    @EventListener(id = "bulletin.erasing")
    public void on(PersonErased erased) {
        insights.eraseWords(sources.restingOn(erased.messages()));
    }
}
