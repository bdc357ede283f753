package org.tertulia.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says no with the page for it; an old form's token gets its own sentence. */
final class Denied implements AccessDeniedHandler {

    /** The request attribute that tells the failure page that the form was too old. */
    static final String STALE = "org.tertulia.web.stale";

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            request.setAttribute(STALE, true);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
