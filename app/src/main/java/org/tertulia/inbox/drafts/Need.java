package org.tertulia.inbox.drafts;

import java.util.ArrayList;
import java.util.List;
import org.tertulia.approvals.Approvers;
import org.tertulia.approvals.Request;

/** Why an answer needs approval, and whose; without grounds it needs none. */
public record Need(List<Ground> grounds, List<Approvers> steps) {

    public static final Need NONE = new Need(List.of(), List.of());

    public Need {
        grounds = List.copyOf(grounds);
        steps = List.copyOf(steps);
    }

    public boolean none() {
        return grounds.isEmpty();
    }

    /** Both; who agrees once agrees for both. */
    Need and(Ground ground, List<Approvers> more) {
        var all = new ArrayList<>(grounds);
        all.add(ground);
        var both = new ArrayList<>(steps);
        more.stream()
                .filter(step -> !both.contains(step))
                .filter(_ -> both.size() < Request.MOST_STEPS)
                .forEach(both::add);
        return new Need(all, both);
    }
}
