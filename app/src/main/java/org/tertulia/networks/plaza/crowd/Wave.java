package org.tertulia.networks.plaza.crowd;

/**
 * Something happens, and everybody speaks of it: for so many steps, and so many times as fast as
 * else.
 */
public enum Wave {
    LAUNCH(Matter.LAUNCH, 60, 3),
    OUTAGE(Matter.OUTAGE, 80, 5),
    CRISIS(Matter.CRISIS, 150, 6);

    final Matter matter;
    final int steps;
    final int times;

    Wave(Matter matter, int steps, int times) {
        this.matter = matter;
        this.steps = steps;
        this.times = times;
    }

    /** How many things are said until it is over. */
    public int steps() {
        return steps;
    }
}
