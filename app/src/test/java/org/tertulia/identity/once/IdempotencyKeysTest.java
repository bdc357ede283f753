package org.tertulia.identity.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.identity.IssuingTokens;
import org.tertulia.identity.db.Tables;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.web.Entrance;

@TertuliaTest
class IdempotencyKeysTest {

    @Autowired Cast cast;
    @Autowired Clock clock;
    @Autowired DSLContext db;
    @Autowired IdempotencyKeys keys;
    @Autowired AnsweredRequests requests;
    @Autowired IssuingTokens issuing;
    @Autowired MockMvc mvc;

    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void start() {
        cast.moveIn();
        db.deleteFrom(Tables.ANSWERED_REQUEST).execute();
    }

    @Test
    void theSameRequestIsCarriedOutOnceAndAnsweredTwice() throws Exception {
        var first = send(Cast.ANA, "k1", "{\"text\":\"hola\"}");
        var second = send(Cast.ANA, "k1", "{\"text\":\"hola\"}");

        assertThat(done).hasValue(1);
        assertThat(second.getStatus()).isEqualTo(first.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo("done 1: {\"text\":\"hola\"}");
        assertThat(second.getHeader("Location")).isEqualTo("/made/1");
        assertThat(first.getHeader(IdempotencyKeys.REPLAYED)).isNull();
        assertThat(second.getHeader(IdempotencyKeys.REPLAYED)).isEqualTo("true");
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() throws Exception {
        send(Cast.ANA, "k2", "{\"text\":\"hola\"}");
        var other = send(Cast.ANA, "k2", "{\"text\":\"adiós\"}");

        assertThat(done).hasValue(1);
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void theKeysOfTwoMembersHaveNothingToDoWithEachOther() throws Exception {
        send(Cast.ANA, "k3", "hola");
        send(Cast.BEA, "k3", "hola");

        assertThat(done).hasValue(2);
    }

    @Test
    void fiftyAtOnceAreCarriedOutOnce() throws Exception {
        var answers = new ConcurrentLinkedQueue<String>();
        var together = new CountDownLatch(50);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                threads.submit(
                        () -> {
                            together.countDown();
                            together.await();
                            return answers.add(send(Cast.ANA, "k4", "hola").getContentAsString());
                        });
            }
        }

        assertThat(done).hasValue(1);
        assertThat(answers).hasSize(50).containsOnly("done 1: hola");
    }

    @Test
    void aRequestThatWasInterruptedIsNotCarriedOutAgain() {
        var key = Hashes.of("k5");
        var request = Hashes.of("request");
        assertThat(requests.begin(Cast.ANA.id(), key, request)).isEqualTo(new Beginning.First());

        assertThat(requests.begin(Cast.ANA.id(), key, request)).isEqualTo(new Beginning.Pending());
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        var key = Hashes.of("k6");
        requests.begin(Cast.ANA.id(), key, Hashes.of("request"));
        db.update(Tables.ANSWERED_REQUEST)
                .set(
                        Tables.ANSWERED_REQUEST.BEGUN_AT,
                        clock.instant().minus(AnsweredRequests.KEPT).minusSeconds(1))
                .execute();

        assertThat(requests.begin(Cast.ANA.id(), key, Hashes.of("other")))
                .isEqualTo(new Beginning.First());
    }

    @Test
    void aKeyWithSpacesIsRefused() throws Exception {
        assertThat(send(Cast.ANA, "a b", "hola").getStatus()).isEqualTo(400);
        assertThat(done).hasValue(0);
    }

    @Test
    void whatSecurityTurnsAwayKeepsNothing() throws Exception {
        var token = issuing.issue(Cast.CARLA, "prueba").value();
        mvc.perform(post("/api/v1/audit/verification").header(IdempotencyKeys.HEADER, "k7"))
                .andExpect(status().isUnauthorized());
        for (int i = 0; i < 2; i++) {
            mvc.perform(
                            post("/api/v1/audit/verification")
                                    .header("Authorization", "Bearer " + token)
                                    .header(IdempotencyKeys.HEADER, "k7"))
                    .andExpect(status().isOk())
                    .andExpect(
                            i == 0
                                    ? header().doesNotExist(IdempotencyKeys.REPLAYED)
                                    : header().string(IdempotencyKeys.REPLAYED, "true"));
        }
    }

    private MockHttpServletResponse send(SignedIn who, String key, String body) throws Exception {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Entrance.authenticationOf(who));
        SecurityContextHolder.setContext(context);
        try {
            var request = new MockHttpServletRequest("POST", "/api/v1/things");
            request.addHeader(IdempotencyKeys.HEADER, key);
            request.setContentType("application/json");
            request.setContent(body.getBytes(StandardCharsets.UTF_8));
            var response = new MockHttpServletResponse();
            keys.doFilter(request, response, carryOut());
            return response;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private FilterChain carryOut() {
        return (request, response) -> {
            var n = done.incrementAndGet();
            var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var answer = (HttpServletResponse) response;
            answer.setStatus(201);
            answer.setHeader("Location", "/made/" + n);
            answer.setContentType("text/plain");
            answer.getOutputStream()
                    .write("done %d: %s".formatted(n, body).getBytes(StandardCharsets.UTF_8));
        };
    }
}
