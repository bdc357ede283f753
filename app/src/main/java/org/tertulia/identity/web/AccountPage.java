package org.tertulia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.identity.ChangingPassword;
import org.tertulia.identity.IdentityRefusal;
import org.tertulia.identity.IssuingTokens;
import org.tertulia.identity.Localizing;
import org.tertulia.identity.Sessions;
import org.tertulia.identity.Tokens;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.web.Html;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;
import org.tertulia.web.Redirect;
import org.tertulia.web.Texts;
import org.tertulia.web.kit.Choices;

/** {@code /account}: what is one's own. */
@Controller
class AccountPage {

    private final Localizing localizing;
    private final ChangingPassword changingPassword;
    private final Sessions sessions;
    private final Tokens tokens;
    private final IssuingTokens issuing;

    AccountPage(
            Localizing localizing,
            ChangingPassword changingPassword,
            Sessions sessions,
            Tokens tokens,
            IssuingTokens issuing) {
        this.localizing = localizing;
        this.changingPassword = changingPassword;
        this.sessions = sessions;
        this.tokens = tokens;
        this.issuing = issuing;
    }

    @GetMapping("/account")
    Html show(Page page, @AuthenticationPrincipal SignedIn who, HttpSession session) {
        return render(page, view(who, session, Mistake.NONE, ""));
    }

    @PostMapping("/account")
    Redirect localize(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone) {
        localizing.localize(
                who, Texts.nearest(Locale.of(language)), Choices.zone(zone).orElse(who.zone()));
        return Redirect.to("/account").saying("identity.saved");
    }

    @PostMapping("/account/password")
    Object changePassword(
            Page page,
            @AuthenticationPrincipal SignedIn who,
            HttpSession session,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password) {
        try {
            changingPassword.change(
                    who, current, password, request.getRemoteAddr(), session.getId());
            return Redirect.to("/account").saying("identity.password.changed");
        } catch (Refused refused) {
            return wrong(who, session, refused.refusal(), "", page);
        }
    }

    @PostMapping("/account/sessions/closure")
    Redirect endOthers(@AuthenticationPrincipal SignedIn who, HttpSession session) {
        sessions.endOthers(who.id(), session.getId());
        return Redirect.to("/account").saying("identity.sessions.ended");
    }

    @PostMapping("/account/tokens")
    Object issue(
            Page page,
            @AuthenticationPrincipal SignedIn who,
            HttpSession session,
            @RequestParam(defaultValue = "") String name) {
        try {
            var view = new IssuedView(name.strip(), issuing.issue(who, name).value());
            var titled = page.titled(page.t("identity.issued.title"));
            Html html = out -> JteissuedGenerated.render(out, Html.PLAIN, titled, view);
            return ResponseEntity.status(HttpStatus.CREATED).body(html);
        } catch (Refused refused) {
            return wrong(who, session, refused.refusal(), name, page);
        }
    }

    @PostMapping("/account/tokens/{id}/revocation")
    Redirect revoke(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        issuing.revoke(who, id);
        return Redirect.to("/account").saying("identity.token.revoked");
    }

    private ResponseEntity<Html> wrong(
            SignedIn who, HttpSession session, Refusal refusal, String tokenName, Page page) {
        var wrong = new Mistake(field(refusal), page.t(refusal));
        return ResponseEntity.status(422).body(render(page, view(who, session, wrong, tokenName)));
    }

    private static String field(Refusal refusal) {
        return switch (refusal) {
            case IdentityRefusal.PasswordWrong it -> "current";
            case IdentityRefusal.TooManyAttempts it -> "current";
            case IdentityRefusal.PasswordTooShort it -> "password";
            case IdentityRefusal.PasswordTooLong it -> "password";
            case IdentityRefusal.TokenNameMissing it -> "name";
            default -> "";
        };
    }

    private AccountView view(SignedIn who, HttpSession session, Mistake wrong, String tokenName) {
        return new AccountView(
                who,
                sessions.of(who.id()),
                session.getId(),
                tokens.of(who.id()),
                wrong,
                tokenName,
                Choices.languages());
    }

    private static Html render(Page page, AccountView view) {
        var titled = page.titled(page.t("identity.title"));
        return out -> JteaccountGenerated.render(out, Html.PLAIN, titled, view);
    }
}
