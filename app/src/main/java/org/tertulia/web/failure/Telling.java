package org.tertulia.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refusal;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Pages;

/**
 * Tells of a failure in the form that the asker can use: a page, a toast for htmx, a problem (RFC
 * 9457) for a program.
 */
@Component
class Telling {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Pages pages;

    Telling(Pages pages) {
        this.pages = pages;
    }

    ResponseEntity<?> refusal(Refusal refusal, HttpServletRequest request) {
        var page = pages.of(request);
        var sentence = page.t(refusal);
        var unfit = refusal instanceof Refusal.Unfit;
        var failure =
                new Failure(
                        unfit ? 422 : 409,
                        page.t(unfit ? "web.failure.unfit" : "web.failure.refused"),
                        sentence,
                        page.t("web.failure.refused.next"),
                        null);
        return tell(failure, refusal.getClass().getSimpleName(), page, request);
    }

    /** The arguments are those of the second sentence. */
    ResponseEntity<?> status(
            int status, String key, HttpServletRequest request, @Nullable Object... args) {
        var page = pages.of(request);
        var failure =
                new Failure(
                        status,
                        page.t(key),
                        page.t(key + ".why", args),
                        page.t(key + ".next"),
                        null);
        return tell(failure, "", page, request);
    }

    /** {@code allowed} is the header of the same name. */
    ResponseEntity<?> otherMethod(String allowed, HttpServletRequest request) {
        var told = status(405, "web.failure.method", request, Asked.method(request), allowed);
        return ResponseEntity.status(405)
                .headers(told.getHeaders())
                .header(HttpHeaders.ALLOW, allowed)
                .body(told.getBody());
    }

    ResponseEntity<?> fault(String code, HttpServletRequest request) {
        var page = pages.of(request);
        var failure =
                new Failure(
                        500,
                        page.t("web.failure.fault"),
                        page.t("web.failure.fault.why", code),
                        page.t("web.failure.fault.next"),
                        code);
        return tell(failure, "", page, request);
    }

    /**
     * Scripts of pages that bring files say so: they show the sentence where the file was chosen.
     */
    private static boolean wantsProblem(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }

    private static ResponseEntity<?> tell(
            Failure failure, String refusal, Page page, HttpServletRequest request) {
        if (Asked.path(request).startsWith("/api/") || wantsProblem(request)) {
            return problem(failure, refusal, request);
        }
        var titled = page.titled(failure.title());
        var path = Asked.path(request);
        Html html =
                request.getHeader("HX-Request") == null
                        ? out -> JtefailureGenerated.render(out, Html.PLAIN, titled, failure, path)
                        : out -> JtefailureToastGenerated.render(out, Html.PLAIN, titled, failure);
        return begun(failure).contentType(HTML).body(html);
    }

    private static ResponseEntity<ProblemDetail> problem(
            Failure failure, String refusal, HttpServletRequest request) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatusCode.valueOf(failure.status()), failure.sentence());
        problem.setTitle(failure.title());
        problem.setInstance(URI.create(Asked.path(request)));
        if (!refusal.isEmpty()) {
            problem.setProperty("refusal", refusal);
        }
        if (failure.code() != null) {
            problem.setProperty("code", failure.code());
        }
        return begun(failure).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static ResponseEntity.BodyBuilder begun(Failure failure) {
        var answer = ResponseEntity.status(failure.status());
        return failure.status() == 503
                ? answer.header(HttpHeaders.RETRY_AFTER, Bare.AGAIN)
                : answer;
    }
}
