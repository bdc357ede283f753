package org.tertulia.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.SignedIn;

/**
 * Opens the session of a person who has shown who they are. The session's id and the form token
 * change at that moment, so that nobody can have prepared them. A session ends after {@link #IDLE}
 * without a request, and after {@link #LONGEST} in any case.
 */
@Component
public class Entrance {

    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final String SINCE = "org.tertulia.web.since";

    private final Clock clock;
    private final ChangeSessionIdAuthenticationStrategy newId =
            new ChangeSessionIdAuthenticationStrategy();
    private final CsrfAuthenticationStrategy newToken =
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository());
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();

    Entrance(Clock clock) {
        this.clock = clock;
    }

    public void admit(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(SINCE, clock.instant());
        var authentication = authenticationOf(who);
        newId.onAuthentication(authentication, request, response);
        newToken.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Whether this request's session was opened here. */
    public boolean opened(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SINCE) != null;
    }

    /** Whether the session of this request has reached its longest life. */
    public boolean expired(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(SINCE) instanceof Instant since
                && !clock.instant().isBefore(since.plus(LONGEST));
    }

    /** What Spring Security knows a signed-in person by. */
    public static Authentication authenticationOf(SignedIn who) {
        return UsernamePasswordAuthenticationToken.authenticated(
                who, null, List.of(new SimpleGrantedAuthority(who.role().authority())));
    }
}
