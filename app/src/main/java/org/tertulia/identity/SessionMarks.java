package org.tertulia.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tertulia.kernel.SignedIn;

/**
 * Writes on each signed-in session whose it is and from where, so that its owner knows it again and
 * can end it. Runs behind the security chain.
 */
@Component
@Order(0)
class SessionMarks extends OncePerRequestFilter {

    private static final int LONGEST = 300;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        mark(request);
        chain.doFilter(request, response);
        // Who signed in with this very request.
        mark(request);
    }

    private static void mark(HttpServletRequest request) {
        var session = request.getSession(false);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof SignedIn who
                && session.getAttribute(Sessions.ADDRESS) == null) {
            mark(session, who, request);
        }
    }

    private static void mark(HttpSession session, SignedIn who, HttpServletRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, who.id().toString());
        session.setAttribute(Sessions.AGENT, agent.substring(0, Math.min(agent.length(), LONGEST)));
        session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
    }
}
