package org.tertulia.organization.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Inviting;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /members}: who works here, and the invitations that wait. */
@Controller
class MembersPage {

    private final MembersQuery members;
    private final Inviting inviting;

    MembersPage(MembersQuery members, Inviting inviting) {
        this.members = members;
        this.inviting = inviting;
    }

    @GetMapping("/members")
    Html list(Page page, Sight sight) {
        return render(page, members.all(MembersView.InviteForm.EMPTY, Mistake.NONE, sight));
    }

    @PostMapping("/members/invitations")
    ResponseEntity<Html> invite(
            Page page,
            Sight sight,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") List<Integer> brand) {
        var reach = ReachForm.of(all, brand, members.brands(sight));
        var form = new MembersView.InviteForm(email, Roles.of(role), reach);
        try {
            var token = inviting.invite(email, form.role(), reach, sight);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(renderLink(page, new InvitedView(email.strip(), link(token))));
        } catch (Refused refused) {
            var wrong = Fields.mistake(refused.refusal(), page);
            return ResponseEntity.status(422).body(render(page, members.all(form, wrong, sight)));
        }
    }

    @PostMapping("/members/invitations/{id}/withdrawal")
    Redirect withdraw(@PathVariable UUID id, Sight sight) {
        inviting.withdraw(id, sight);
        return Redirect.to("/members").saying("organization.invitation.withdrawn");
    }

    private static String link(SecretToken token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/invitations/{token}")
                .buildAndExpand(token.value())
                .toUriString();
    }

    private static Html render(Page page, MembersView view) {
        var placed = page.at(Place.TEAM).titled(page.t("organization.members.title"));
        return out -> JtemembersGenerated.render(out, Html.PLAIN, placed, view);
    }

    private static Html renderLink(Page page, InvitedView view) {
        var placed = page.at(Place.TEAM).titled(page.t("organization.invited.title"));
        return out -> JteinvitedGenerated.render(out, Html.PLAIN, placed, view);
    }
}
