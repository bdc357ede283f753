package org.tertulia.playbook.web;

import java.time.LocalDate;
import java.util.List;
import org.tertulia.playbook.InForce;

/** All that is in force on a day. */
record ManualView(LocalDate on, boolean today, List<Chapter> chapters, String refused) {

    /** A protocol of it, in words and drawn. */
    record Chapter(
            InForce protocol, String title, String about, List<String> applies, TreeView tree) {}
}
