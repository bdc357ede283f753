package org.tertulia.shifts.web;

import java.util.List;

/** Who is on duty now, channel by channel; {@code any} says whether there is a roster at all. */
record DutyView(List<Row> rows, boolean any) {

    /** A channel, who is there, and who comes on next. */
    record Row(int number, String name, String icon, String label, List<On> now, List<On> next) {}

    /** Somebody, until when or from when; {@code shift} is the number of the shift. */
    record On(String id, String name, int shift, String when) {}
}
