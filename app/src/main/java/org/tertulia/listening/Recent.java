package org.tertulia.listening;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.messages.HeardTexts;
import org.tertulia.messages.HeardTexts.Line;
import org.tertulia.messages.MessageId;

/**
 * The texts last heard, in memory so that a preview answers while one types. Each look reads what
 * came since; the memory is given back when it is needed elsewhere.
 */
@Component
class Recent {

    static final int MOST = 100_000;

    private static final int BATCH = 5_000;

    private final HeardTexts texts;
    private SoftReference<Held> memory = new SoftReference<>(null);

    Recent(HeardTexts texts) {
        this.texts = texts;
    }

    /** A text that was heard. */
    record Heard(Line line, Instant at, String text) {

        MessageId message() {
            return line.message();
        }

        BrandId brand() {
            return line.brand();
        }
    }

    /** The newest last. */
    private record Held(long upTo, Heard[] all) {}

    /** At most {@link #MOST}, the newest last. */
    synchronized List<Heard> all() {
        var held = memory.get();
        var now = held == null ? first() : later(held);
        if (now != held) {
            memory = new SoftReference<>(now);
        }
        return Arrays.asList(now.all());
    }

    private Held first() {
        var lines = texts.before(Long.MAX_VALUE, MOST).reversed();
        return with(new Held(0, new Heard[0]), lines);
    }

    private Held later(Held held) {
        var now = held;
        List<Line> lines;
        do {
            lines = texts.after(now.upTo(), BATCH);
            now = with(now, lines);
        } while (lines.size() == BATCH);
        return now;
    }

    private static Held with(Held held, List<Line> lines) {
        if (lines.isEmpty()) {
            return held;
        }
        var all = new ArrayList<Heard>(held.all().length + lines.size());
        all.addAll(Arrays.asList(held.all()));
        var gone = new HashSet<MessageId>();
        for (var line : lines) {
            var heard = heard(line);
            if (heard == null) {
                gone.add(line.message());
            } else {
                all.add(heard);
            }
        }
        if (!gone.isEmpty()) {
            all.removeIf(heard -> gone.contains(heard.message()));
        }
        var kept = all.subList(Math.max(0, all.size() - MOST), all.size());
        return new Held(lines.getLast().seq(), kept.toArray(Heard[]::new));
    }

    private static @Nullable Heard heard(Line line) {
        return line.text() == null ? null : new Heard(line, line.at(), line.text());
    }

    synchronized void forget() {
        memory = new SoftReference<>(null);
    }
}
