package org.tertulia.organization.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.identity.Account;
import org.tertulia.identity.Accounts;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Parting;
import org.tertulia.organization.Placing;
import org.tertulia.organization.Reach;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /members/ana}: what one member may do. */
@Controller
class MemberPage {

    private final Members members;
    private final Accounts accounts;
    private final Brands brands;
    private final Placing placing;
    private final Parting parting;

    MemberPage(
            Members members, Accounts accounts, Brands brands, Placing placing, Parting parting) {
        this.members = members;
        this.accounts = accounts;
        this.brands = brands;
        this.placing = placing;
        this.parting = parting;
    }

    @GetMapping("/members/{handle}")
    Html show(Page page, @PathVariable String handle, Sight sight) {
        var member = find(handle, sight);
        return render(page, view(member, member.role(), member.reach(), Mistake.NONE, sight));
    }

    @PostMapping("/members/{handle}")
    Object place(
            Page page,
            @PathVariable String handle,
            Sight sight,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") List<Integer> brand) {
        var member = find(handle, sight);
        var reach = ReachForm.of(all, brand, brands.list(sight));
        try {
            placing.place(member.id(), Roles.of(role), reach, sight);
            return Redirect.to("/members").saying("organization.member.placed", member.name());
        } catch (Refused refused) {
            var wrong = Fields.mistake(refused.refusal(), page);
            return ResponseEntity.status(422)
                    .body(render(page, view(member, Roles.of(role), reach, wrong, sight)));
        }
    }

    @PostMapping("/members/{handle}/departure")
    Redirect part(@PathVariable String handle, Sight sight) {
        var member = find(handle, sight);
        parting.part(member.id(), sight);
        return Redirect.to("/members").saying("organization.member.parted", member.name());
    }

    @PostMapping("/members/{handle}/return")
    Redirect takeBack(@PathVariable String handle, Sight sight) {
        var member = find(handle, sight);
        parting.takeBack(member.id(), sight);
        return Redirect.to("/members").saying("organization.member.returned", member.name());
    }

    private Member find(String handle, Sight sight) {
        return members.find(handle, sight).orElseThrow(() -> new NotFound("member " + handle));
    }

    private MemberView view(Member member, Role role, Reach reach, Mistake wrong, Sight sight) {
        var email = accounts.of(member.id()).map(Account::email).orElse("");
        return new MemberView(member, email, role, reach, brands.list(sight), wrong);
    }

    private static Html render(Page page, MemberView view) {
        var placed = page.at(Place.TEAM).titled(view.member().name());
        return out -> JtememberGenerated.render(out, Html.PLAIN, placed, view);
    }
}
