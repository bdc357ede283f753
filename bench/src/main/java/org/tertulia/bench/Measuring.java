package org.tertulia.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages per CPU-second: of all threads of this process, collectors and compilers included, so
 * that other programs on the machine count for little.
 */
public final class Measuring {

    private static final int RUNS = 5;
    private static final long WARM_UP = 3_000_000_000L;
    private static final long RUN = 1_000_000_000L;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final List<Said> messages;

    public Measuring(List<Said> messages) {
        this.messages = messages;
    }

    /** The median of each, the engines taking turns. */
    public Map<String, Double> perSecond(List<Engine> engines) {
        var runs = new LinkedHashMap<Engine, List<Double>>();
        for (var engine : engines) {
            run(engine, WARM_UP);
            runs.put(engine, new ArrayList<>());
        }
        for (var run = 0; run < RUNS; run++) {
            runs.forEach((engine, figures) -> figures.add(run(engine, RUN)));
        }
        var medians = new LinkedHashMap<String, Double>();
        runs.forEach((engine, figures) -> medians.put(engine.name(), Median.of(figures)));
        return medians;
    }

    private double run(Engine engine, long least) {
        var begun = SYSTEM.getProcessCpuTime();
        var done = 0L;
        var used = 0L;
        var hits = 0L;
        while (used < least) {
            var from = (int) (done % (messages.size() - engine.batch() + 1));
            hits += engine.work().applyAsLong(messages.subList(from, from + engine.batch()));
            done += engine.batch();
            used = SYSTEM.getProcessCpuTime() - begun;
        }
        if (hits == 0) {
            throw new IllegalStateException(engine.name() + " found nothing");
        }
        return done * 1e9 / used;
    }
}
