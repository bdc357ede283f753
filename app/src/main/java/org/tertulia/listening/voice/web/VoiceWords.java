package org.tertulia.listening.voice.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.listening.MentionFilter;
import org.tertulia.listening.Watch;
import org.tertulia.listening.voice.Span;
import org.tertulia.listening.web.Asked;
import org.tertulia.listening.web.WordsView;
import org.tertulia.listening.words.Rising;
import org.tertulia.listening.words.RisingWords;
import org.tertulia.organization.Sight;

/** The words that rise around each voice; however many there are, so many messages are read. */
@Component
class VoiceWords {

    private static final int MOST_READ = 10_000;

    private final RisingWords rising;

    VoiceWords(RisingWords rising) {
        this.rising = rising;
    }

    /** A voice and its words. */
    record Heard(Watch watch, Rising rising, WordsView view) {}

    List<Heard> of(Sight sight, List<Watch> watches, Span span, Instant now) {
        var each = Math.min(RisingWords.MOST_READ, MOST_READ / Math.max(1, watches.size()));
        return watches.stream().map(watch -> heard(sight, watch, span, now, each)).toList();
    }

    private Heard heard(Sight sight, Watch watch, Span span, Instant now, int most) {
        var found =
                rising.in(
                        sight,
                        MentionFilter.of(watch),
                        span.from(),
                        span.to(),
                        new RisingWords.Span(span.before().from(), span.beforeTo(now)),
                        most);
        var asked =
                Asked.of(
                        String.valueOf(watch.number()),
                        found.since().toString(),
                        span.to().toString());
        return new Heard(watch, found, WordsView.of(found, asked, "/mentions"));
    }
}
