package org.tertulia.organization.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** {@code /api/v1/me}, {@code /brands}, {@code /members}. */
@RestController
class OrganizationApi {

    private final Brands brands;
    private final Members members;

    OrganizationApi(Brands brands, Members members) {
        this.brands = brands;
        this.members = members;
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
}
