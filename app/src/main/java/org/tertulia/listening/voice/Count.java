package org.tertulia.listening.voice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Intent;
import org.tertulia.listening.Tones;
import org.tertulia.listening.Watch;

/** Adds up what is said of one voice. */
final class Count {

    private final Watch watch;
    private final List<Long> steps;
    private final Map<String, Long> networks = new TreeMap<>();
    private final Map<Intent, Long> intents = new EnumMap<>(Intent.class);
    private Tones tones = Tones.NONE;
    private long intentUnsure;
    private long before;

    Count(Watch watch, int steps) {
        this.watch = watch;
        this.steps = new ArrayList<>(Collections.nCopies(steps, 0L));
    }

    void add(
            int step,
            String network,
            @Nullable String sentiment,
            @Nullable String intent,
            long messages) {
        steps.set(step, steps.get(step) + messages);
        networks.merge(network, messages, Long::sum);
        tones = tones.with(sentiment, messages);
        if (intent == null) {
            intentUnsure += messages;
        } else {
            intents.merge(Intent.of(intent), messages, Long::sum);
        }
    }

    void before(long messages) {
        before = messages;
    }

    Voice voice() {
        return new Voice(watch, tones.all(), before, steps, tones, networks, intents, intentUnsure);
    }
}
