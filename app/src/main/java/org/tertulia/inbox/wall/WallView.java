package org.tertulia.inbox.wall;

import java.util.List;

/** The screen on the wall. */
record WallView(List<Shown> lanes, List<Attendant> attendants) {

    /** {@code brand} is empty where there is but one. */
    record Shown(Lane lane, String brand) {

        /** The rows behind a figure of it. */
        String rows(String promise) {
            return "/inbox?tab=all&queue=" + lane.queue().number() + "&promise=" + promise;
        }

        String tone() {
            return lane.broken() > 0 ? "broken" : lane.atRisk() > 0 ? "risk" : "";
        }
    }

    /** So many that they are drawn smaller. */
    boolean many() {
        return lanes.size() > 8;
    }
}
