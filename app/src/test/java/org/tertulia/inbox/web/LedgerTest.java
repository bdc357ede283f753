package org.tertulia.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.as;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tertulia.inbox.Shop;
import org.tertulia.networks.Channel;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de las cuentas");
    }

    @BeforeEach
    void nothingWasAskedYet() throws SQLException {
        asOwner("truncate inbox.conversation cascade");
    }

    @Test
    void whatWasAskedFortyDaysAgoStillWaitsForUs() {
        shop.comments(page, Shop.DARIO, "¿Hola?", Instant.now().minus(Duration.ofDays(40)));

        for (var days : new int[] {1, 7, 31}) {
            assertThat(get("/inbox/ledger?days=" + days))
                    .bodyText()
                    .contains("<a href=\"/inbox?tab=waiting\">1</a>")
                    .contains("<a href=\"/inbox?tab=all&amp;promise=broken\">1</a>")
                    .contains("El 0 % tiene respuesta")
                    .contains("Suman 1 de 1 conversaciones");
        }
        assertThat(get("/inbox?tab=waiting")).bodyText().contains("Darío Mora");
        assertThat(get("/inbox?tab=all&promise=broken")).bodyText().contains("Darío Mora");
    }

    @Test
    void whatIsPutOffStillWaitsForUs() {
        shop.comments(page, Shop.DARIO, "¿Hola?", Instant.now().minus(Duration.ofDays(40)));
        post("/snooze", "until", "tomorrow");

        assertThat(get("/inbox/ledger"))
                .bodyText()
                .contains("<a href=\"/inbox?tab=snoozed\">1</a>")
                .contains("Suman 1 de 1 conversaciones");
    }

    @Test
    void todayBeginsAtTheReadersMidnight() {
        shop.comments(page, Shop.DARIO, "Gracias", Instant.now().minus(Duration.ofDays(2)));
        post("/closure", "as", "thanks");
        var midnight = LocalDate.now(ANA.zone()).atStartOfDay(ANA.zone()).toInstant();
        db.execute(
                "update inbox.conversation set last_at = ?::timestamptz",
                midnight.minusSeconds(1).toString());
        assertThat(get("/api/v1/ledger?days=1")).bodyJson().extractingPath("$.all").isEqualTo(0);
        assertThat(get("/api/v1/ledger?days=2")).bodyJson().extractingPath("$.all").isEqualTo(1);
        assertThat(get("/inbox?tab=closed&days=1")).bodyText().doesNotContain("Darío Mora");

        db.execute("update inbox.conversation set last_at = ?::timestamptz", midnight.toString());
        assertThat(get("/api/v1/ledger?days=1")).bodyJson().extractingPath("$.all").isEqualTo(1);
        assertThat(get("/inbox?tab=closed&days=1")).bodyText().contains("Darío Mora");
    }

    @Test
    void programsReadTheSameFigures() {
        shop.comments(page, Shop.DARIO, "¿Hola?", Instant.now().minus(Duration.ofDays(40)));
        shop.comments(page, Shop.LUCIA, "Gracias", Instant.now());
        post("/closure", "as", "thanks");

        assertThat(get("/api/v1/ledger"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"days": 7, "all": 2, "share": 50,
                         "onUs": [{"what": "unheld", "count": 1, "list": "/inbox?tab=waiting"},
                                  {"what": "held", "count": 0, "list": "/inbox?tab=claimed"},
                                  {"what": "snoozed", "count": 0, "list": "/inbox?tab=snoozed"}],
                         "late": {"what": "late", "count": 1}}
                        """);
        assertThat(get("/api/v1/ledger"))
                .bodyJson()
                .extractingPath("$.unneeded[?(@.count == 1)].what")
                .asArray()
                .containsExactly("thanks");
    }

    private void post(String path, String field, String value) {
        assertThat(
                        mvc.post()
                                .uri("/conversations/" + shop.latest() + path)
                                .param(field, value)
                                .with(as(ANA))
                                .with(csrf())
                                .exchange())
                .hasStatus(303);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as(ANA)).exchange();
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = TestDatabases.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
