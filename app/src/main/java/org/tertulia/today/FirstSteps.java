package org.tertulia.today;

import java.util.List;

/** What a newcomer has done, and has yet to do. */
public record FirstSteps(List<Step> steps) {

    public FirstSteps {
        steps = List.copyOf(steps);
    }

    public int done() {
        return (int) steps.stream().filter(Step::done).count();
    }

    /** Whether nothing is left. */
    public boolean whole() {
        return done() == steps.size();
    }
}
