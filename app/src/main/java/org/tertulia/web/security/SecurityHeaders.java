package org.tertulia.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tertulia.web.Pages;

/**
 * What every response says to the browser, errors and fragments included: first of all filters, and
 * again when a response is begun anew for an error.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(nonce(request), request.isSecure(), response);
        chain.doFilter(request, response);
    }

    private static String nonce(HttpServletRequest request) {
        if (request.getAttribute(Pages.NONCE) instanceof String known) {
            return known;
        }
        var nonce = nonce();
        request.setAttribute(Pages.NONCE, nonce);
        return nonce;
    }

    static String nonce() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static void write(String nonce, boolean secure, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy(nonce));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-%s'; style-src 'self' 'nonce-%s'; "
                        .formatted(nonce, nonce)
                + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
                + "worker-src 'self'; "
                + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    }
}
