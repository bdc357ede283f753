package org.tertulia.organization.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Arranging;
import org.tertulia.organization.Department;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /departments}: who can act on what is found out. */
@Controller
@RequestMapping("/departments")
class DepartmentPages {

    private final Departments departments;
    private final Members members;
    private final Arranging arranging;

    DepartmentPages(Departments departments, Members members, Arranging arranging) {
        this.departments = departments;
        this.members = members;
        this.arranging = arranging;
    }

    @GetMapping
    Html list(Page page, Sight sight) {
        return list(page, sight, form(sight, "", "", Set.of(), Set.of()), Mistake.NONE);
    }

    @PostMapping
    Object add(
            Page page,
            Sight sight,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String agencyUntil,
            @RequestParam(defaultValue = "") Set<String> people,
            @RequestParam(defaultValue = "") Set<String> heads) {
        try {
            arranging.add(
                    name, ids(sight, people), ids(sight, heads), Fields.date(agencyUntil), sight);
            return Redirect.to("/departments")
                    .saying("organization.department.added", name.strip());
        } catch (Refused refused) {
            return unfit(
                    list(
                            page,
                            sight,
                            form(sight, name, agencyUntil, people, heads),
                            Fields.mistake(refused.refusal(), page)));
        }
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    Html show(Page page, Sight sight, @PathVariable int number) {
        var department = departments.find(sight, number);
        var handles = handles(sight);
        var form =
                form(
                        sight,
                        department.name(),
                        Objects.toString(department.agencyUntil(), ""),
                        named(department.people(), handles),
                        named(department.heads(), handles));
        return one(page, department, form, Mistake.NONE);
    }

    @PostMapping("/{number:[0-9]{1,9}}")
    Object change(
            Page page,
            Sight sight,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String agencyUntil,
            @RequestParam(defaultValue = "") Set<String> people,
            @RequestParam(defaultValue = "") Set<String> heads) {
        var department = departments.find(sight, number);
        try {
            arranging.change(
                    number,
                    name,
                    ids(sight, people),
                    ids(sight, heads),
                    Fields.date(agencyUntil),
                    sight);
            return Redirect.to("/departments")
                    .saying("organization.department.changed", name.strip());
        } catch (Refused refused) {
            return unfit(
                    one(
                            page,
                            department,
                            form(sight, name, agencyUntil, people, heads),
                            Fields.mistake(refused.refusal(), page)));
        }
    }

    @PostMapping("/{number:[0-9]{1,9}}/closure")
    Redirect close(Sight sight, @PathVariable int number) {
        arranging.close(number, sight);
        return Redirect.to("/departments").saying("organization.department.closed");
    }

    @PostMapping("/{number:[0-9]{1,9}}/reopening")
    Redirect reopen(Sight sight, @PathVariable int number) {
        arranging.reopen(number, sight);
        return Redirect.to("/departments").saying("organization.department.reopened");
    }

    private Html list(Page page, Sight sight, DepartmentsView.Form form, Mistake wrong) {
        var names = members.list(sight).stream().collect(toMap(Member::id, Member::name));
        var view =
                new DepartmentsView(
                        departments.all(sight).stream().map(it -> row(page, it, names)).toList(),
                        form,
                        sight.may(Role.OWNER),
                        wrong);
        var placed = page.at(Place.TEAM).titled(page.t("organization.departments"));
        return out -> JtedepartmentsGenerated.render(out, Html.PLAIN, placed, view);
    }

    private static DepartmentsView.Row row(
            Page page, Department department, Map<MemberId, String> names) {
        var until = department.agencyUntil();
        var others =
                department.people().stream()
                        .filter(who -> !department.heads().contains(who))
                        .collect(toSet());
        return new DepartmentsView.Row(
                department.number(),
                department.name(),
                sorted(department.heads(), names),
                sorted(others, names),
                department.closed(),
                until == null
                        ? ""
                        : page.t("organization.department.agency.until", page.day(until)));
    }

    private static List<String> sorted(Set<MemberId> who, Map<MemberId, String> names) {
        return who.stream().map(names::get).filter(Objects::nonNull).sorted().toList();
    }

    private static Html one(
            Page page, Department department, DepartmentsView.Form form, Mistake wrong) {
        var view =
                new DepartmentView(
                        department.number(), department.name(), department.closed(), form, wrong);
        var placed = page.at(Place.TEAM).titled(department.name());
        return out -> JtedepartmentGenerated.render(out, Html.PLAIN, placed, view);
    }

    private static ResponseEntity<Html> unfit(Html html) {
        return ResponseEntity.unprocessableContent().body(html);
    }

    private DepartmentsView.Form form(
            Sight sight, String name, String agencyUntil, Set<String> people, Set<String> heads) {
        var everybody =
                members.list(sight).stream()
                        .filter(member -> !member.left())
                        .map(
                                member ->
                                        new DepartmentsView.Person(
                                                member.id().toString(),
                                                member.handle(),
                                                member.name(),
                                                people.contains(member.handle()),
                                                heads.contains(member.handle())))
                        .toList();
        return new DepartmentsView.Form(name, agencyUntil, everybody);
    }

    /** Of whom there is nobody, as of who left meanwhile, nobody is in it. */
    private Set<MemberId> ids(Sight sight, Set<String> handles) {
        return members.handled(handles, sight).stream().map(Member::id).collect(toSet());
    }

    private Map<MemberId, String> handles(Sight sight) {
        return members.list(sight).stream().collect(toMap(Member::id, Member::handle));
    }

    private static Set<String> named(Set<MemberId> who, Map<MemberId, String> handles) {
        return who.stream().map(handles::get).filter(Objects::nonNull).collect(toSet());
    }
}
