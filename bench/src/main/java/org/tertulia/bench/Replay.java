package org.tertulia.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tertulia.listening.alerts.Gauge;
import org.tertulia.listening.alerts.Judging;
import org.tertulia.listening.alerts.Sensitivity;
import org.tertulia.listening.alerts.Series;

/** One watch with the rules that a brand has from the start; its alarms as a person hears them. */
final class Replay {

    private static final Sensitivity LEVEL = Sensitivity.MEDIUM;
    private static final int WINDOW = 60;
    private static final int CALM = 120;

    private final Gauge gauge = new Gauge();
    private final List<Long> alarms = new ArrayList<>();
    private final Map<Series, Integer> kinds = new TreeMap<>();
    private final Map<Series, Long> going = new TreeMap<>();

    /** What is usual, without asking whether anything is out of the ordinary. */
    void learn(long minute, int author, Ordinary.Heard heard) {
        gauge.add(Instant.ofEpochSecond(minute * 60), author, heard.angry(), heard.alarming());
    }

    void hear(long minute, int author, Ordinary.Heard heard) {
        learn(minute, author, heard);
        going.values().removeIf(last -> minute - last >= CALM);
        for (var series : Series.values()) {
            if (series == Series.HEARD
                    || series == Series.NEGATIVE && heard.angry()
                    || series == Series.CRISIS && heard.alarming()) {
                judge(series, minute);
            }
        }
    }

    private void judge(Series series, long minute) {
        if (going.containsKey(series)) {
            if (Judging.stirred(gauge, series, LEVEL, WINDOW, minute)) {
                going.put(series, minute);
            }
        } else if (Judging.surge(gauge, series, LEVEL, WINDOW, minute).isPresent()) {
            // While the event of the brand goes on, a further sign is no further alarm.
            if (going.isEmpty()) {
                alarms.add(minute);
                kinds.merge(series, 1, Integer::sum);
            }
            going.put(series, minute);
        }
    }

    List<Long> alarms() {
        return alarms;
    }

    Map<Series, Integer> kinds() {
        return kinds;
    }
}
