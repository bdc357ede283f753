package org.tertulia.web.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What fails outside the controllers: the security chain's no, an address nobody serves. */
@Controller
class ErrorPage implements ErrorController {

    private final Faults faults;

    ErrorPage(Faults faults) {
        this.faults = faults;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<?> error(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            return faults.answer(fault, request);
        }
        if (request.getAttribute("org.tertulia.web.denied") instanceof String sentence) {
            return faults.form(sentence, request);
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer known && known < 500
                ? faults.answer(known, allowed(response), request)
                : faults.answer(new IllegalStateException("Status " + status), request);
    }

    private static String allowed(HttpServletResponse response) {
        return Optional.ofNullable(response.getHeader(HttpHeaders.ALLOW)).orElse("");
    }
}
