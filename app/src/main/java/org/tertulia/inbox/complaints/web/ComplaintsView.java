package org.tertulia.inbox.complaints.web;

import java.util.List;
import org.tertulia.inbox.complaints.Complaint;
import org.tertulia.web.kit.Option;

/** The complaints, and within how many working days new ones are resolved, by which calendar. */
record ComplaintsView(
        List<Complaint> open,
        List<Complaint> resolved,
        String days,
        String calendar,
        List<Option> calendars,
        String error) {}
