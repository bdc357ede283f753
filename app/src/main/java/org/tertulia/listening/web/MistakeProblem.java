package org.tertulia.listening.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.tertulia.listening.web.QueryText.Mistaken;
import org.tertulia.web.Pages;

/** Tells a program where its query is wrong: {@code from} and {@code to} are offsets into it. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MistakeProblem {

    private final Pages pages;

    MistakeProblem(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistaken(Mistaken mistaken, HttpServletRequest request) {
        var mistake = mistaken.mistake();
        var page = pages.of(request);
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        page.t(mistake.key(), mistake.arguments().toArray()));
        problem.setTitle(page.t("listening.query.title"));
        problem.setProperty("mistake", mistake.key().substring(mistake.key().lastIndexOf('.') + 1));
        problem.setProperty("from", mistake.from());
        problem.setProperty("to", mistake.to());
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
