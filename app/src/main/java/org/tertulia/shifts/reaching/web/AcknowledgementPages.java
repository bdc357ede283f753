package org.tertulia.shifts.reaching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.Refused;
import org.tertulia.shifts.reaching.Calling;
import org.tertulia.shifts.reaching.ReachingRefusal;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/**
 * {@code /acknowledgements/…}: what whoever was called gets by push or mail. The link is the
 * secret, so nothing is signed in; it shows that there is a call and who has it, and nothing of
 * what it is about. Looking at it changes nothing, since programs that check links look too.
 */
@Controller
@RequestMapping("/acknowledgements")
class AcknowledgementPages {

    private final Calling calling;

    AcknowledgementPages(Calling calling) {
        this.calling = calling;
    }

    @GetMapping("/{token}")
    ResponseEntity<Html> show(Page page, HttpServletResponse response, @PathVariable String token) {
        var seen = calling.look(new SecretToken(token));
        return answer(seen.isEmpty() ? 404 : 200, page, response, token, "");
    }

    @PostMapping("/{token}")
    ResponseEntity<Html> acknowledge(
            Page page, HttpServletResponse response, @PathVariable String token) {
        try {
            calling.acknowledge(new SecretToken(token));
            return answer(200, page, response, token, page.t("shifts.reaching.call.yours"));
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof ReachingRefusal refusal)) {
                throw refused;
            }
            var status = refusal instanceof ReachingRefusal.NoSuchLink ? 404 : 409;
            return answer(status, page, response, token, page.t(refusal));
        }
    }

    /** A page for anybody: its address goes nowhere else, and no search engine keeps it. */
    private ResponseEntity<Html> answer(
            int status, Page page, HttpServletResponse response, String token, String told) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        var view =
                calling.look(new SecretToken(token))
                        .map(seen -> view(seen, token, told))
                        .orElseGet(() -> new AcknowledgementView(0, null, "", null, told));
        var titled = page.titled(page.t("shifts.reaching.call.title"));
        Html html = out -> JteacknowledgementGenerated.render(out, Html.PLAIN, titled, view);
        return ResponseEntity.status(status).body(html);
    }

    private static AcknowledgementView view(Calling.Seen seen, String token, String told) {
        var call = seen.call();
        return new AcknowledgementView(
                call.number(),
                call.begunAt(),
                Objects.requireNonNullElse(seen.by(), ""),
                call.state().open() ? token : null,
                told);
    }
}
