package org.tertulia.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Accepting;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Company;
import org.tertulia.organization.Invitation;
import org.tertulia.organization.Invitations;
import org.tertulia.organization.OrganizationRefusal;
import org.tertulia.web.Entrance;
import org.tertulia.web.Html;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;
import org.tertulia.web.PasswordSignIn;
import org.tertulia.web.Redirect;

/** {@code /invitations/…}: showing the link changes nothing, only the form does. */
@Controller
class InvitationPage {

    private final Invitations invitations;
    private final Accepting accepting;
    private final Companies companies;
    private final PasswordSignIn people;
    private final Entrance entrance;

    InvitationPage(
            Invitations invitations,
            Accepting accepting,
            Companies companies,
            PasswordSignIn people,
            Entrance entrance) {
        this.invitations = invitations;
        this.accepting = accepting;
        this.companies = companies;
        this.people = people;
        this.entrance = entrance;
    }

    @GetMapping("/invitations/{token}")
    Html show(Page page, @PathVariable String token) {
        return render(page, view(token, "", Mistake.NONE));
    }

    @PostMapping("/invitations/{token}")
    Object accept(
            Page page,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var view = view(token, name, Mistake.NONE);
        try {
            var zone = companies.known().map(Company::zone).orElse(page.zone());
            var id = accepting.accept(new SecretToken(token), name, password, page.locale(), zone);
            entrance.admit(people.still(id).orElseThrow(), request, response);
            return Redirect.to("/").saying("organization.invitation.welcome", name.strip());
        } catch (Refused refused) {
            if (refused.refusal() instanceof OrganizationRefusal.InvitationSpent
                    || refused.refusal() instanceof OrganizationRefusal.InvitationOver) {
                throw refused;
            }
            var wrong = Fields.mistake(refused.refusal(), page);
            return ResponseEntity.status(422)
                    .body(
                            render(
                                    page,
                                    new InvitationView(
                                            token,
                                            view.invitation(),
                                            view.company(),
                                            name,
                                            wrong)));
        }
    }

    private InvitationView view(String token, String name, Mistake wrong) {
        var company = companies.known().map(Company::name).orElse("");
        return new InvitationView(token, open(token), company, name, wrong);
    }

    private Invitation open(String token) {
        var invitation =
                invitations
                        .of(new SecretToken(token))
                        .orElseThrow(() -> new Refused(new OrganizationRefusal.InvitationOver()));
        accepting.demandOpen(invitation);
        return invitation;
    }

    private static Html render(Page page, InvitationView view) {
        var titled = page.titled(page.t("organization.invitation.title", view.company()));
        return out -> JteinvitationGenerated.render(out, Html.PLAIN, titled, view);
    }
}
