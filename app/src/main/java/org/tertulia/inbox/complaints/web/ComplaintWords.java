package org.tertulia.inbox.complaints.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.tertulia.inbox.complaints.Resolution;
import org.tertulia.web.Page;

/** What complaints are called on pages. */
public final class ComplaintWords {

    private ComplaintWords() {}

    public static String resolution(Page page, Resolution resolution) {
        return switch (resolution) {
            case UPHELD -> page.t("inbox.complaint.upheld");
            case PARTLY -> page.t("inbox.complaint.partly");
            case REJECTED -> page.t("inbox.complaint.rejected");
            case WITHDRAWN -> page.t("inbox.complaint.withdrawn");
        };
    }

    public static String date(Page page, LocalDate day) {
        return DateTimeFormatter.ofPattern(page.t("shifts.hours.date"), page.locale()).format(day);
    }
}
