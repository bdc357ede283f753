package org.tertulia.today.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Attendance;
import org.tertulia.shifts.Duty;
import org.tertulia.web.Page;

/** Who is on duty, in a line. */
@Component
class Guard {

    /** More names make no line. */
    private static final int NAMED = 4;

    private final Attendance attendance;
    private final Members members;

    Guard(Attendance attendance, Members members) {
        this.attendance = attendance;
        this.members = members;
    }

    /** {@code mine} says whether the reader is one of those on duty. */
    record Line(String text, boolean nobody, boolean mine) {}

    /** Null where the roster has nobody, now or soon. */
    @Nullable Line of(Sight sight, Page page) {
        var around = attendance.anywhere(sight, page.now());
        if (around.isEmpty()) {
            return null;
        }
        var shown =
                Stream.concat(around.now().stream(), around.next().stream()).limit(NAMED).toList();
        var names = members.names(shown.stream().map(Duty::member).toList());
        var rest = around.now().size() + around.next().size() - shown.size();
        var text =
                shown.stream()
                        .map(duty -> one(page, duty, names))
                        .collect(Collectors.joining(" · "));
        return new Line(
                rest == 0 ? text : text + " " + page.t("today.duty.more", rest),
                around.now().isEmpty(),
                around.now().stream().anyMatch(it -> it.member().equals(sight.who().id())));
    }

    private static String one(Page page, Duty duty, Map<MemberId, String> names) {
        var name = names.getOrDefault(duty.member(), "");
        return duty.begins().isAfter(page.now())
                ? page.t("today.duty.from", name, moment(page, duty.begins()))
                : page.t("today.duty.until", name, moment(page, duty.ends()));
    }

    /** “15:00”, with the day where it is another one. */
    private static String moment(Page page, Instant at) {
        var then = at.atZone(page.zone());
        return then.toLocalDate().equals(page.now().atZone(page.zone()).toLocalDate())
                ? page.time(at)
                : DateTimeFormatter.ofPattern("EEE d", page.locale()).format(then)
                        + ", "
                        + page.time(at);
    }
}
