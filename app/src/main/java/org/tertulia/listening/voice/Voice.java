package org.tertulia.listening.voice;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.tertulia.language.Intent;
import org.tertulia.listening.Tones;
import org.tertulia.listening.Watch;

/**
 * What is said of whom a watch is about.
 *
 * @param messages how many name it
 * @param before how many did in as much time before
 * @param steps how many in each step of the time
 * @param networks how many on each network
 * @param intents how many want what
 * @param intentUnsure of how many nobody can tell
 */
public record Voice(
        Watch watch,
        long messages,
        long before,
        List<Long> steps,
        Tones tones,
        Map<String, Long> networks,
        Map<Intent, Long> intents,
        long intentUnsure) {

    public Voice {
        steps = List.copyOf(steps);
        networks = Collections.unmodifiableMap(networks);
        intents = Collections.unmodifiableMap(intents);
    }
}
