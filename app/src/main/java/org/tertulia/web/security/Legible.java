package org.tertulia.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away forms and addresses whose bytes are no text, or hold a NUL, before anybody reads them:
 * what somebody typed belongs in no log, and no text in the database holds a NUL.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Legible extends OncePerRequestFilter {

    private static final String PAGE =
            "El formulario o la dirección lleva caracteres que no son texto.\n"
                    + "The form or the address holds characters that are not text.\n";

    private static final String PROBLEM =
            "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"The form or the address holds"
                    + " characters that are not text.\"}";

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

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var api = request.getRequestURI().startsWith("/api/");
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(
                api ? "application/problem+json" : "text/plain;charset=" + StandardCharsets.UTF_8);
        response.getOutputStream().write((api ? PROBLEM : PAGE).getBytes(StandardCharsets.UTF_8));
    }
}
