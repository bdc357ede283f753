package org.tertulia.shifts.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Department;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Member;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** The departments and agencies by which people of the roster are labelled and narrowed. */
@Component
class Teams {

    private final Departments departments;

    Teams(Departments departments) {
        this.departments = departments;
    }

    /** All that are open, and the one that was chosen; null where it is the whole team. */
    record Chosen(List<Department> all, @Nullable Department one) {

        boolean includes(MemberId who) {
            return one == null || one.people().contains(who);
        }

        /** As an address goes on with it. */
        String query() {
            return one == null ? "" : "&department=" + one.number();
        }

        String value() {
            return one == null ? "" : String.valueOf(one.number());
        }

        /** Empty where there is nothing to choose from. */
        List<Option> options(Page page) {
            if (all.isEmpty()) {
                return List.of();
            }
            var options = new ArrayList<Option>();
            options.add(new Option("", page.t("shifts.department.all")));
            all.forEach(
                    each ->
                            options.add(
                                    new Option(String.valueOf(each.number()), name(page, each))));
            return List.copyOf(options);
        }

        /** In which a member is, in words. */
        String label(Page page, MemberId who) {
            return all.stream()
                    .filter(each -> each.people().contains(who))
                    .map(each -> name(page, each))
                    .collect(Collectors.joining(", "));
        }

        private static String name(Page page, Department department) {
            var until = department.agencyUntil();
            return until == null
                    ? department.name()
                    : page.t("shifts.agency", department.name(), page.day(until));
        }
    }

    /** Until when they work for us, of those who do through agencies alone. */
    Map<MemberId, LocalDate> lastDays(Collection<Member> people) {
        return departments.lastDays(people.stream().map(Member::id).toList());
    }

    /** {@code number} is that of a department; of what is none the whole team is shown. */
    Chosen of(Sight sight, @Nullable String number) {
        var all = departments.open(sight);
        return new Chosen(
                all,
                all.stream()
                        .filter(each -> String.valueOf(each.number()).equals(number))
                        .findFirst()
                        .orElse(null));
    }
}
