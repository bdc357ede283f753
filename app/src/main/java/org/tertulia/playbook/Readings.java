package org.tertulia.playbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tertulia.playbook.text.Reading;

/** Reads texts, each once as long as it is asked for: every conversation asks what fits it. */
@Component
class Readings {

    private static final int MOST = 300;

    private final Map<String, Reading> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
                    return size() > MOST;
                }
            };

    Reading of(String text) {
        synchronized (known) {
            var read = known.get(text);
            if (read != null) {
                return read;
            }
        }
        var read = Reading.of(text);
        synchronized (known) {
            known.put(text, read);
        }
        return read;
    }
}
