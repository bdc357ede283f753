package org.tertulia.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** {@code POST /look}: how this browser likes its pages; comes back to the page that asked. */
@Controller
class LookChange {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @PostMapping("/look")
    Redirect change(
            @RequestHeader(name = "Referer", required = false) @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        for (var name : Look.CHOICES.keySet()) {
            var value = request.getParameter(name);
            if (value != null && Look.allows(name, value)) {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(name, value, request));
            }
        }
        return Redirect.to(pathOf(from));
    }

    private static String cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(A_YEAR)
                .sameSite("Lax")
                .secure(request.isSecure())
                .httpOnly(true)
                .build()
                .toString();
    }

    /** Path and query only: never to another site. */
    private static String pathOf(@Nullable String from) {
        if (from == null) {
            return "/";
        }
        try {
            var address = URI.create(from);
            var path = LocalPath.of(address.getRawPath());
            return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
