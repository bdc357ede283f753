package org.tertulia.organization.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Arranging;
import org.tertulia.organization.Department;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.OrganizationRefusal;
import org.tertulia.organization.Sight;
import org.tertulia.organization.web.OrganizationApi.DepartmentJson;

/** Makes departments and agencies, and changes them, for programs. */
@RestController
@RequestMapping("/api/v1/departments")
class DepartmentsApi {

    private final Departments departments;
    private final Members members;
    private final Arranging arranging;

    DepartmentsApi(Departments departments, Members members, Arranging arranging) {
        this.departments = departments;
        this.members = members;
        this.arranging = arranging;
    }

    /** As it is to be, all of it; see {@link DepartmentJson}. */
    record DepartmentWanted(
            @Nullable String name,
            @Nullable Set<String> people,
            @Nullable Set<String> heads,
            @Nullable String agencyUntil) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DepartmentJson add(Sight sight, @RequestBody DepartmentWanted wanted) {
        var id =
                arranging.add(
                        text(wanted.name()),
                        ids(sight, wanted.people()),
                        ids(sight, wanted.heads()),
                        Fields.date(text(wanted.agencyUntil())),
                        sight);
        return departments.all(sight).stream()
                .filter(each -> each.id().equals(id))
                .map(each -> json(sight, each))
                .findFirst()
                .orElseThrow();
    }

    @PutMapping("/{number:[0-9]{1,9}}")
    DepartmentJson change(
            Sight sight, @PathVariable int number, @RequestBody DepartmentWanted wanted) {
        arranging.change(
                number,
                text(wanted.name()),
                ids(sight, wanted.people()),
                ids(sight, wanted.heads()),
                Fields.date(text(wanted.agencyUntil())),
                sight);
        return json(sight, departments.find(sight, number));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private Set<MemberId> ids(Sight sight, @Nullable Set<String> handles) {
        var asked = new HashSet<>(handles == null ? Set.<String>of() : handles);
        var found = members.handled(asked, sight);
        found.forEach(member -> asked.remove(member.handle()));
        asked.stream()
                .findFirst()
                .ifPresent(
                        handle -> {
                            throw new Refused(new OrganizationRefusal.MemberUnknown(handle));
                        });
        return found.stream().map(Member::id).collect(toSet());
    }

    private DepartmentJson json(Sight sight, Department department) {
        return DepartmentJson.of(
                department,
                members.list(sight).stream().collect(toMap(Member::id, Member::handle)));
    }
}
