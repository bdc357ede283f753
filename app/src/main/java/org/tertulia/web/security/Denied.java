package org.tertulia.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Says no with the page for it. What was denied because no row of the table names it may be nothing
 * at all, or something else with another method: who is signed in is told which.
 */
final class Denied implements AccessDeniedHandler {

    /** The request attribute that names the failure page's sentence where it is a special one. */
    static final String SENTENCE = "org.tertulia.web.denied";

    private final Served served;

    Denied(Served served) {
        this.served = served;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var methods = served.methods(request);
        if (!methods.contains(request.getMethod()) && signedIn()) {
            absent(String.join(", ", methods), response);
            return;
        }
        if (denied instanceof CsrfException) {
            request.setAttribute(SENTENCE, sealed(request) ? "stale" : "unsealed");
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static void absent(String allowed, HttpServletResponse response) throws IOException {
        if (allowed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(HttpHeaders.ALLOW, allowed);
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private static boolean signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    /** Whether the request has a form token at all, though it is no longer the right one. */
    private static boolean sealed(HttpServletRequest request) {
        return request.getParameter("_csrf") != null || request.getHeader("X-CSRF-TOKEN") != null;
    }
}
