package org.tertulia.bulletin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.SignedIn;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Members;
import org.tertulia.web.Live;

/** Tells colleagues of an insight by its number: its title may be in a customer's words. */
@Component
class Announcing {

    /** What an open browser hears. */
    static final String NUDGE = "insights";

    private final Departments departments;
    private final Members members;
    private final Sources sources;
    private final Notifying notifying;
    private final Live live;

    Announcing(
            Departments departments,
            Members members,
            Sources sources,
            Notifying notifying,
            Live live) {
        this.departments = departments;
        this.members = members;
        this.sources = sources;
        this.notifying = notifying;
        this.live = live;
    }

    /**
     * Its department learns that it is there; where it has none, those who supervise its brands.
     */
    void sent(SignedIn by, int number, @Nullable DepartmentId department) {
        concerned(number, department).stream()
                .filter(who -> !who.equals(by.id()))
                .forEach(
                        who ->
                                notifying.tell(
                                        who,
                                        "bulletin.notice.sent",
                                        List.of(by.name(), number),
                                        path(number)));
    }

    private Set<MemberId> concerned(int number, @Nullable DepartmentId department) {
        if (department != null) {
            var known = departments.known(List.of(department)).get(department);
            return known == null ? Set.of() : known.people();
        }
        var supervising = new HashSet<MemberId>();
        sources.brands(number).forEach(brand -> supervising.addAll(members.supervising(brand)));
        return supervising;
    }

    /** Who proposed it learns what became of it. */
    void moved(SignedIn by, Insight insight) {
        if (!insight.proposedBy().equals(by.id())) {
            notifying.tell(
                    insight.proposedBy(),
                    notice(insight.state()),
                    List.of(by.name(), insight.number()),
                    path(insight.number()));
        }
    }

    private static String notice(InsightState state) {
        return switch (state) {
            case PROPOSED -> "bulletin.notice.sent";
            case TAKEN_UP -> "bulletin.notice.taken-up";
            case UNDER_WAY -> "bulletin.notice.under-way";
            case DONE -> "bulletin.notice.done";
            case EFFECTIVE, INEFFECTIVE -> "bulletin.notice.measured";
            case DECLINED -> "bulletin.notice.declined";
        };
    }

    /** Open pages look anew. */
    void changed(int number) {
        live.nudgeAll(NUDGE, "insight-" + number);
    }

    private static String path(int number) {
        return "/insights/" + number;
    }
}
