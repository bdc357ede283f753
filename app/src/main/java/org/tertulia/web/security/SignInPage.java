package org.tertulia.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.web.Demo;
import org.tertulia.web.Entrance;
import org.tertulia.web.Html;
import org.tertulia.web.LocalPath;
import org.tertulia.web.Page;
import org.tertulia.web.PasswordSignIn;
import org.tertulia.web.PasswordSignIn.Attempt;

/** {@code /sign-in}: e-mail address and password. */
@Controller
class SignInPage {

    private final PasswordSignIn people;
    private final Entrance entrance;
    private final ObjectProvider<Demo> demo;

    SignInPage(PasswordSignIn people, Entrance entrance, ObjectProvider<Demo> demo) {
        this.people = people;
        this.entrance = entrance;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    Html show(Page page, @RequestParam(defaultValue = "/") String next) {
        return render(page, new SignInForm("", LocalPath.of(next), null));
    }

    @PostMapping("/sign-in")
    ResponseEntity<Html> enter(
            Page page,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = people.by(email.strip(), password, request.getRemoteAddr());
        return switch (attempt) {
            case Attempt.Welcome(var who) -> {
                demo.ifAvailable(open -> open.entered(who, page.locale()));
                entrance.admit(who, request, response);
                yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header("Location", LocalPath.of(next))
                        .build();
            }
            case Attempt.Wrong() -> again(422, page, email, next, page.t("web.signIn.wrong"));
            case Attempt.TooMany(var wait) ->
                    again(
                            429,
                            page,
                            email,
                            next,
                            page.t("web.signIn.tooMany", page.span(wait.plusSeconds(59))));
        };
    }

    private static ResponseEntity<Html> again(
            int status, Page page, String email, String next, @Nullable String error) {
        return ResponseEntity.status(status)
                .body(render(page, new SignInForm(email, LocalPath.of(next), error)));
    }

    private static Html render(Page page, SignInForm form) {
        var titled = page.titled(page.t("web.signIn.title"));
        return out -> JtesignInGenerated.render(out, Html.PLAIN, titled, form);
    }
}
