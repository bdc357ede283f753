package org.tertulia.kernel;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that is {@link AtHand}, so that a program that goes on to another database forgets it. */
public final class Hand {

    private final Clock clock;
    private final List<AtHand<?, ?>> all = new CopyOnWriteArrayList<>();

    Hand(Clock clock) {
        this.clock = clock;
    }

    public <K, V> AtHand<K, V> holding() {
        var atHand = new AtHand<K, V>(clock);
        all.add(atHand);
        return atHand;
    }

    public void forget() {
        all.forEach(AtHand::forgetAll);
    }
}
