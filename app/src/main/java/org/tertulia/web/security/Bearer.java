package org.tertulia.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tertulia.web.Entrance;
import org.tertulia.web.TokenSignIn;

/** {@code Authorization: Bearer …}: whoever the token belongs to asks, for this request only. */
final class Bearer extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final TokenSignIn tokens;

    Bearer(TokenSignIn tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, 7)) {
            tokens.by(header.substring(SCHEME.length()).strip())
                    .map(Entrance::authenticationOf)
                    .ifPresent(
                            authentication -> {
                                var context = SecurityContextHolder.createEmptyContext();
                                context.setAuthentication(authentication);
                                SecurityContextHolder.setContext(context);
                            });
        }
        chain.doFilter(request, response);
    }
}
