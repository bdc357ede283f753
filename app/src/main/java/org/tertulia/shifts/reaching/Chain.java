package org.tertulia.shifts.reaching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tertulia.kernel.BrandId;

/**
 * Whom a brand calls, step by step, and for what; {@code version} is 0 as long as nobody changed
 * the usual one.
 */
public record Chain(BrandId brand, Set<Occasion> occasions, List<Step> steps, int version) {

    /** Steps of one chain. */
    public static final int MOST = 6;

    /** Minutes of one step. */
    public static final int LONGEST = 240;

    private static final int USUAL_MINUTES = 10;

    public Chain {
        occasions = Set.copyOf(occasions);
        steps = List.copyOf(steps);
    }

    /** Who is on duty, ten minutes later who supervises, ten minutes later who owns. */
    static Chain usual(BrandId brand) {
        return new Chain(
                brand,
                EnumSet.allOf(Occasion.class),
                List.of(
                        new Step(Step.Kind.DUTY, null, USUAL_MINUTES),
                        new Step(Step.Kind.SUPERVISOR, null, USUAL_MINUTES),
                        new Step(Step.Kind.OWNER, null, USUAL_MINUTES)),
                0);
    }
}
