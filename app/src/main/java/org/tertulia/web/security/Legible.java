package org.tertulia.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tertulia.web.failure.Bare;

/**
 * Turns away forms and addresses whose bytes are no text, or hold a NUL, before anybody reads them:
 * what somebody typed belongs in no log, and no text in the database holds a NUL.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Legible extends OncePerRequestFilter {

    private final Bare bare;

    Legible(Bare bare) {
        this.bare = bare;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (legible(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    /** Reads the form, if one is sent; other bodies stay as they are. */
    private static boolean legible(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/") && sendsForm(request)) {
            // Programs send no forms. To read this as one would swallow it before it is refused.
            return true;
        }
        try {
            return request.getParameterMap().entrySet().stream()
                    .noneMatch(
                            field ->
                                    hasNul(field.getKey())
                                            || Arrays.stream(field.getValue())
                                                    .anyMatch(Legible::hasNul));
        } catch (IllegalStateException | IllegalArgumentException undecodable) {
            return false;
        }
    }

    private static boolean sendsForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).contains("form");
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var status = HttpServletResponse.SC_BAD_REQUEST;
        var answer = bare.answer(status, "web.failure.illegible", request);
        response.setStatus(status);
        response.setContentType(answer.type());
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
