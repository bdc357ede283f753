package org.tertulia.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.tertulia.web.LocalPath;

/** Sends who is not signed in to the sign-in page, which knows where to go on afterwards. */
final class SignInFirst implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException notSignedIn)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signIn(pathOf(request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var accept = request.getHeader("Accept");
        if (accept != null && accept.startsWith("text/event-stream")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", signIn(wanted(request)));
    }

    private static String signIn(String next) {
        return next.equals("/")
                ? "/sign-in"
                : "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** Only what can be asked for again: a form's target is no place to come back to. */
    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        var query = request.getQueryString();
        return LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static String pathOf(@Nullable String page) {
        try {
            return page == null ? "/" : LocalPath.of(URI.create(page).getRawPath());
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
