package org.tertulia.organization.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Department;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** {@code /api/v1/me}, {@code /brands}, {@code /members}, {@code /departments}. */
@RestController
class OrganizationApi {

    private final Brands brands;
    private final Members members;
    private final Departments departments;

    OrganizationApi(Brands brands, Members members, Departments departments) {
        this.brands = brands;
        this.members = members;
        this.departments = departments;
    }

    @GetMapping("/api/v1/me")
    Me me(Sight sight) {
        var who = sight.who();
        return new Me(
                who.id().toString(),
                who.name(),
                who.email(),
                who.role().name(),
                who.locale().getLanguage(),
                who.zone().getId(),
                brandsOf(sight));
    }

    @GetMapping("/api/v1/brands")
    Listed<BrandJson> brands(Sight sight) {
        return new Listed<>(brandsOf(sight), null);
    }

    @GetMapping("/api/v1/members")
    Listed<MemberJson> members(Sight sight) {
        return new Listed<>(members.list(sight).stream().map(MemberJson::of).toList(), null);
    }

    @GetMapping("/api/v1/departments")
    Listed<DepartmentJson> departments(Sight sight) {
        var handles =
                members.list(sight).stream().collect(Collectors.toMap(Member::id, Member::handle));
        return new Listed<>(
                departments.all(sight).stream()
                        .map(department -> DepartmentJson.of(department, handles))
                        .toList(),
                null);
    }

    private List<BrandJson> brandsOf(Sight sight) {
        return brands.list(sight).stream().map(BrandJson::of).toList();
    }

    /** {@code next} is always null: there are few of each. */
    record Listed<T>(List<T> items, @Nullable String next) {}

    record Me(
            String id,
            String name,
            String email,
            String role,
            String locale,
            String zone,
            List<BrandJson> brands) {}

    record BrandJson(int id, String name) {

        static BrandJson of(Brand brand) {
            return new BrandJson(brand.number(), brand.name());
        }
    }

    record MemberJson(String id, String name, String handle, String role, boolean left) {

        static MemberJson of(Member member) {
            return new MemberJson(
                    member.id().toString(),
                    member.name(),
                    member.handle(),
                    member.role().name(),
                    member.left());
        }
    }

    /**
     * {@code people} and {@code heads} are handles; {@code agencyUntil} is the last day of an
     * agency, null for one of our own.
     */
    record DepartmentJson(
            int id,
            String name,
            List<String> people,
            List<String> heads,
            boolean closed,
            @Nullable String agencyUntil) {

        static DepartmentJson of(Department department, Map<MemberId, String> handles) {
            return new DepartmentJson(
                    department.number(),
                    department.name(),
                    handles(department.people(), handles),
                    handles(department.heads(), handles),
                    department.closed(),
                    department.agencyUntil() == null ? null : department.agencyUntil().toString());
        }

        private static List<String> handles(Set<MemberId> who, Map<MemberId, String> handles) {
            return who.stream().map(id -> handles.getOrDefault(id, "")).sorted().toList();
        }
    }
}
