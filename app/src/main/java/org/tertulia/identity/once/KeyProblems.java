package org.tertulia.identity.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tertulia.web.Pages;
import tools.jackson.databind.json.JsonMapper;

/** What a program reads when its key does not do. */
@Component
class KeyProblems {

    private final Pages pages;
    private final JsonMapper json;

    KeyProblems(Pages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    void badKey(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(HttpStatus.BAD_REQUEST, text(request, "identity.key.bad"), request, response);
    }

    void tooLong(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(
                HttpStatus.CONTENT_TOO_LARGE,
                text(request, "identity.key.tooLong"),
                request,
                response);
    }

    void mismatch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(
                HttpStatus.UNPROCESSABLE_CONTENT,
                text(request, "identity.key.mismatch"),
                request,
                response);
    }

    void pending(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        write(HttpStatus.CONFLICT, text(request, "identity.key.pending"), request, response);
    }

    private String text(HttpServletRequest request, String key) {
        return pages.of(request).t(key);
    }

    private void write(
            HttpStatus status,
            String detail,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(text(request, "identity.key"));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
