package org.tertulia.inbox.satisfaction.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.satisfaction.Rating;
import org.tertulia.inbox.satisfaction.Rating.Seen;
import org.tertulia.inbox.satisfaction.SatisfactionRefusal;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/**
 * {@code /feedback/…}: what a customer gets by link. Whoever has the link may answer it, so that
 * nothing is signed in, no cookie is set and no token of a form is needed; looking at it changes
 * nothing, since programs that check links look too.
 */
@Controller
@RequestMapping("/feedback")
class FeedbackPages {

    /** More than anybody who tells us something types; what is beyond is not sent back. */
    private static final int SENT_BACK = 4_000;

    private final Rating rating;
    private final Throttle throttle;

    FeedbackPages(Rating rating, Throttle throttle) {
        this.rating = rating;
        this.throttle = throttle;
    }

    @GetMapping("/{token}")
    ResponseEntity<Html> show(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token) {
        if (!throttle.admits(request.getRemoteAddr())) {
            return tooMany(page, response);
        }
        var seen = rating.look(token);
        return answer(status(seen), page, response, FeedbackView.of(seen, token));
    }

    private static int status(Seen seen) {
        return switch (seen) {
            case Seen.Asks _, Seen.Rated _ -> 200;
            case Seen.Over _ -> 410;
            case Seen.Unknown _ -> 404;
        };
    }

    /** One tap is an answer. */
    @PostMapping("/{token}")
    ResponseEntity<Html> rate(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String score) {
        if (!throttle.admits(request.getRemoteAddr())) {
            return tooMany(page, response);
        }
        try {
            mustBeACustomer(page);
            rating.rate(token, score.matches("[1-5]") ? Integer.parseInt(score) : 0);
            return ResponseEntity.status(303).header("Location", Rating.PATH + token).build();
        } catch (Refused refused) {
            return refuse(page, response, token, "", refused.refusal());
        }
    }

    /** What they like to add. */
    @PostMapping("/{token}/remark")
    ResponseEntity<Html> remark(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text) {
        if (!throttle.admits(request.getRemoteAddr())) {
            return tooMany(page, response);
        }
        try {
            mustBeACustomer(page);
            rating.remark(token, text);
            return ResponseEntity.status(303).header("Location", Rating.PATH + token).build();
        } catch (Refused refused) {
            return refuse(page, response, token, text, refused.refusal());
        }
    }

    /** Who works here may look at what customers get, but is none. */
    private static void mustBeACustomer(Page page) {
        if (page.who() != null) {
            throw new Refused(new SatisfactionRefusal.StaffNotAsked());
        }
    }

    private ResponseEntity<Html> refuse(
            Page page, HttpServletResponse response, String token, String text, Refusal refusal) {
        var seen = rating.look(token);
        var status =
                refusal instanceof Refusal.Unfit ? 422 : status(seen) == 200 ? 409 : status(seen);
        var typed = text.substring(0, Math.min(text.length(), SENT_BACK));
        return answer(
                status, page, response, new FeedbackView(seen, token, page.t(refusal), typed));
    }

    private static ResponseEntity<Html> tooMany(Page page, HttpServletResponse response) {
        response.setHeader("Retry-After", "60");
        var view =
                new FeedbackView(new Seen.Unknown(), "", page.t("inbox.satisfaction.tooMany"), "");
        return answer(429, page, response, view);
    }

    /** A page for anybody: no address of it goes further, and no search engine keeps it. */
    private static ResponseEntity<Html> answer(
            int status, Page page, HttpServletResponse response, FeedbackView view) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'nonce-"
                        + page.nonce()
                        + "'; style-src 'self'; font-src 'self'; img-src 'self'; form-action"
                        + " 'self'; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        var titled = page.titled(page.t("inbox.satisfaction.public.title"));
        Html html = out -> JtefeedbackGenerated.render(out, Html.PLAIN, titled, view);
        return ResponseEntity.status(HttpStatusCode.valueOf(status)).body(html);
    }
}
