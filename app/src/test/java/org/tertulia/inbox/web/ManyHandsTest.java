package org.tertulia.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.as;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.audit.Verifying;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Author;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Several members work on the same conversations at the same moment. */
@TertuliaTest
class ManyHandsTest {

    private static final int CONVERSATIONS = 4;

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired Verifying verifying;

    private final List<Long> numbers = new ArrayList<>();

    @BeforeEach
    void customersAsk() {
        cast.moveIn();
        var page = shop.channel("La plaza de Olmo");
        for (var i = 0; i < CONVERSATIONS; i++) {
            var customer = new Author("hands" + i, null, "Customer " + i, null);
            shop.comments(page, customer, "¿Abrís?", Instant.now().minus(Duration.ofHours(1)));
            numbers.add(shop.latest());
        }
    }

    private record Sent(String what, int status) {}

    @Test
    void nobodyWaitsInACircleAndWhatWasAcceptedIsRecorded() throws Exception {
        var works = new ArrayList<Callable<Sent>>();
        var start = new CountDownLatch(1);
        for (var round = 0; round < 5; round++) {
            for (var number : numbers) {
                works.add(work(start, ANA, number, "replies", "{\"text\":\"Sí, abrimos.\"}"));
                works.add(work(start, BEA, number, "replies", "{\"text\":\"A las diez.\"}"));
                works.add(work(start, BEA, number, "claim", "{}"));
                works.add(work(start, CARLA, number, "notes", "{\"text\":\"Mírala, @ana.\"}"));
            }
        }

        var sent = new ArrayList<Sent>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var waiting = works.stream().map(threads::submit).toList();
            start.countDown();
            for (var one : waiting) {
                sent.add(one.get());
            }
        }

        assertThat(sent).extracting(Sent::status).isSubsetOf(200, 201, 202, 409);
        assertThat(accepted(sent, "notes")).isEqualTo(5 * CONVERSATIONS).isEqualTo(rows("note"));
        assertThat(accepted(sent, "replies")).isPositive().isEqualTo(rows("answer"));
        assertThat(queued()).isEqualTo(rows("answer"));
        assertThat(verifying.verify().firstBreak()).isNull();
        assertThat(verifying.verify().entries())
                .isGreaterThanOrEqualTo(rows("note") + rows("answer"));
    }

    private Callable<Sent> work(
            CountDownLatch start, SignedIn who, long number, String what, String body) {
        return () -> {
            start.await();
            var answer =
                    mvc.post()
                            .uri("/api/v1/conversations/" + number + "/" + what)
                            .with(as(who))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .exchange();
            return new Sent(what, answer.getResponse().getStatus());
        };
    }

    private static long accepted(List<Sent> sent, String what) {
        return sent.stream().filter(one -> one.what().equals(what) && one.status() < 300).count();
    }

    private long rows(String table) {
        return db.fetchSingle("select count(*) from inbox." + table).get(0, Long.class);
    }

    private long queued() {
        return db.fetchSingle("select count(*) from networks.outbound").get(0, Long.class);
    }
}
