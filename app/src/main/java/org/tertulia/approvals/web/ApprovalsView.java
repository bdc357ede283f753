package org.tertulia.approvals.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Role;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Tab;

/**
 * A list of requests; {@code waiting} counts those that wait for the reader, {@code next} goes on
 * with those after the last shown.
 */
record ApprovalsView(
        ApprovalList list, int waiting, List<ApprovalCard> cards, @Nullable Integer next) {

    List<Tab> tabs(Page page) {
        var lists =
                Stream.of(ApprovalList.values())
                        .map(
                                each ->
                                        new Tab(
                                                page.t(each.key()),
                                                path(each),
                                                each == list,
                                                each == ApprovalList.TO_DECIDE
                                                        ? Long.valueOf(waiting)
                                                        : null));
        var rules =
                Stream.of(new Tab(page.t("approvals.rules"), "/approvals/rules", false))
                        .filter(_ -> page.can(Role.SUPERVISOR));
        return Stream.concat(lists, rules).toList();
    }

    private static String path(ApprovalList list) {
        return list == ApprovalList.TO_DECIDE ? "/approvals" : "/approvals?list=" + list.slug();
    }

    /** Where the next are. */
    String more() {
        return path(list) + "&after=" + next;
    }

    /** How many more wait than are shown. */
    int rest() {
        return list == ApprovalList.TO_DECIDE ? waiting - cards.size() : 0;
    }
}
