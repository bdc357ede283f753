package org.tertulia.identity.once;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.SignedIn;

/** Holds {@code POST} requests of the API to their {@code Idempotency-Key}; behind security. */
@Component
@Order(10)
class IdempotencyKeys extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    /** On answers that were given before. */
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /** A request is hashed before it is carried out; longer ones go without a key. */
    private static final int LONGEST_BODY = 8 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final AnsweredRequests requests;
    private final KeyProblems problems;

    IdempotencyKeys(AnsweredRequests requests, KeyProblems problems) {
        this.requests = requests;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8)
                        .startsWith("/api/v1/")
                || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            chain.doFilter(request, response);
            return;
        }
        var typed = request.getHeader(HEADER);
        if (!KEY.matcher(typed).matches()) {
            problems.badKey(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            problems.tooLong(request, response);
            return;
        }
        hold(who.id(), Hashes.of(typed), new ReadRequest(request, body), body, response, chain);
    }

    private void hold(
            MemberId who,
            byte[] key,
            ReadRequest request,
            byte[] body,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var hash = Hashes.of(request, body);
        switch (waited(who, key, hash)) {
            case Beginning.First() -> answer(who, key, request, response, chain);
            case Beginning.Answered(var answer) -> replay(answer, response);
            case Beginning.Mismatch() -> problems.mismatch(request, response);
            case Beginning.Pending() -> problems.pending(request, response);
        }
    }

    /** What is known of the key, after some patience with a request that is being answered. */
    private Beginning waited(MemberId who, byte[] key, byte[] hash) {
        var known = requests.begin(who, key, hash);
        var left = PATIENCE;
        while (known instanceof Beginning.Pending && left.isPositive()) {
            pause();
            left = left.minus(PAUSE);
            known = requests.known(who, key, hash);
        }
        return known;
    }

    private void answer(
            MemberId who,
            byte[] key,
            ReadRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var kept = new KeptResponse(response);
        chain.doFilter(request, kept);
        if (kept.turnedAway()) {
            requests.forget(who, key);
            return;
        }
        requests.keep(who, key, kept.answer());
        kept.copyBodyToResponse();
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        if (answer.type() != null) {
            response.setContentType(answer.type());
        }
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
