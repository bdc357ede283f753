package org.tertulia.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tertulia.kernel.SignedIn;
import org.tertulia.web.Entrance;
import org.tertulia.web.PasswordSignIn;

/**
 * Looks the person up at each request: a role taken away is gone at once, a member who left is out,
 * and a session ends at its longest life.
 */
final class StillSignedIn extends OncePerRequestFilter {

    private final PasswordSignIn people;
    private final Entrance entrance;

    StillSignedIn(PasswordSignIn people, Entrance entrance) {
        this.people = people;
        this.entrance = entrance;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.getContext();
        if (entrance.opened(request)
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof SignedIn then) {
            refresh(then, request);
        }
        chain.doFilter(request, response);
    }

    private void refresh(SignedIn then, HttpServletRequest request) {
        var now = people.still(then.id());
        if (now.isEmpty() || entrance.expired(request)) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            return;
        }
        var fresh = SecurityContextHolder.createEmptyContext();
        fresh.setAuthentication(Entrance.authenticationOf(now.get()));
        SecurityContextHolder.setContext(fresh);
    }
}
