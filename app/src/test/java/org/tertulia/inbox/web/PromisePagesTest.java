package org.tertulia.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.as;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromisePagesTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private Author customer = Shop.DARIO;
    private int customers;
    private long number;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de las horas");
    }

    @BeforeEach
    void somebodyAsks() {
        customer = new Author("day" + ++customers, null, "Día " + customers, null);
        shop.comments(page, customer, "¿Abrís?", Instant.now().minus(Duration.ofHours(1)));
        number = shop.latest();
    }

    private String get(SignedIn who, String path) throws UnsupportedEncodingException {
        var result = mvc.get().uri(path).with(as(who)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult post(SignedIn who, String path, String... fields) {
        var request = mvc.post().uri(path).with(as(who)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void aCalendarIsDrawnAndSaysWhenThingsAreDue() throws Exception {
        var made =
                post(
                        OLGA,
                        "/settings/calendars",
                        "name",
                        "Oficina",
                        "zone",
                        "Europe/Madrid",
                        "region",
                        "ES-AN",
                        "mon",
                        "9-14, 16-19",
                        "fri",
                        "9-14",
                        "own",
                        "08-24 Fiesta mayor");
        assertThat(made).hasStatus(303);
        var path = made.getResponse().getHeader("Location");

        assertThat(get(OLGA, path))
                .contains("09:00-14:00, 16:00-19:00")
                .contains("Fiesta mayor")
                .contains("Día de Andalucía")
                .contains("horario para responder, vence el ");
        assertThat(get(OLGA, "/settings/calendars")).contains("Oficina").contains("Andalucía");
        var read =
                post(
                        OLGA,
                        path + "/holidays",
                        "file",
                        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260901\nSUMMARY:Patrona\n"
                                + "END:VEVENT\nBEGIN:VEVENT\nSUMMARY:Nada\nEND:VEVENT\nEND:VCALENDAR");
        assertThat(read).hasStatusOk();
        assertThat(read.getResponse().getContentAsString())
                .contains("2026-09-01 Patrona")
                .contains("Línea 6, «Nada»: no dice cuándo empieza.");
    }

    @Test
    void whatIsNoCalendarComesBackWithWhatWasTyped() throws Exception {
        var wrong =
                post(
                        OLGA,
                        "/settings/calendars",
                        "name",
                        "Mala",
                        "zone",
                        "Europe/Madrid",
                        "mon",
                        "14-9");

        assertThat(wrong).hasStatus(422);
        assertThat(wrong.getResponse().getContentAsString())
                .contains("«14-9» no es un tramo de un día")
                .contains("value=\"14-9\"");
        assertThat(post(OLGA, "/settings/calendars", "name", "X", "zone", "Marte")).hasStatus(422);
    }

    @Test
    void programsKeepCalendarsAndNoDayIsPassedOver() {
        var made =
                json(
                        OLGA,
                        "/api/v1/calendars",
                        "{\"name\":\"Programa\",\"zone\":\"Europe/Madrid\",\"week\":{\"mon\":\"9-14\",\"tue\":null}}");
        assertThat(made)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.week.mon")
                .isEqualTo("09:00-14:00");
        assertThat(
                        json(
                                OLGA,
                                "/api/v1/calendars",
                                "{\"name\":\"Otra\",\"zone\":\"Europe/Madrid\",\"week\":{\"mon\":\"9-14\",\"monday\":\"9-14\"}}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.refusal")
                .isEqualTo("DayUnknown");
        assertThat(json(ANA, "/api/v1/calendars", "{}")).hasStatus(403);
    }

    private MvcTestResult json(SignedIn who, String path, String body) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    @Test
    void aPromiseIsSetAndTheRunningClocksAreLeftAlone() throws Exception {
        assertThat(get(OLGA, "/settings/promises")).contains("Toda la empresa").contains("24 h");
        assertThat(
                        post(
                                OLGA,
                                "/settings/promises",
                                "subject",
                                "channel:" + page.number(),
                                "amount",
                                "2",
                                "unit",
                                "hours",
                                "warn",
                                "80"))
                .hasStatus(303);
        assertThat(get(OLGA, "/settings/promises")).contains("al 80 %");
        assertThat(
                        mvc.get()
                                .uri("/api/v1/promises")
                                .with(as(ANA))
                                .exchange()
                                .getResponse()
                                .getContentAsString())
                .contains("\"of\":\"channel:" + page.number() + "\",\"minutes\":120");
        assertThat(post(OLGA, "/settings/promises/clocks")).hasStatus(303);
        assertThat(post(OLGA, "/settings/promises/removal", "subject", "channel:" + page.number()))
                .hasStatus(303);
        assertThat(post(OLGA, "/settings/promises", "subject", "company", "amount", "muchas"))
                .hasStatus(422);
        post(OLGA, "/settings/promises/clocks");
    }

    @Test
    void aClockIsStoppedForAReasonThatShows() throws Exception {
        var path = "/conversations/" + number;
        assertThat(post(ANA, path + "/pause", "because", "department", "hours", "24"))
                .hasStatus(303);
        assertThat(get(ANA, path))
                .contains("Parado: otro departamento")
                .contains("paró el reloj hasta el");
        assertThat(get(ANA, "/inbox?tab=waiting")).contains("promise ok paused");
        assertThat(
                        mvc.get()
                                .uri("/api/v1/conversations/" + number)
                                .with(as(ANA))
                                .exchange()
                                .getResponse()
                                .getContentAsString())
                .contains("\"pausedUntil\":\"20");
        assertThat(post(ANA, path + "/pause/end")).hasStatus(303);
        assertThat(get(ANA, path)).contains("puso el reloj en marcha").doesNotContain("Parado:");
        assertThat(post(ANA, path + "/pause", "because", "vacaciones")).hasStatus(422);
    }

    @Test
    void atTheEndOfTheDayEverythingHasAName() throws Exception {
        assertThat(get(CARLA, "/inbox/day")).contains(customer.name()).contains("Dar a Ana");
        assertThat(get(ANA, "/inbox/day")).contains(customer.name()).doesNotContain("Dar a Ana");
        assertThat(post(CARLA, "/conversations/" + number + "/assignment", "to", "ana"))
                .hasStatus(303);
        assertThat(get(CARLA, "/conversations/" + number)).contains("Carla se la dio a Ana");
        assertThat(get(CARLA, "/inbox/day")).contains("Con nombre");
    }

    @Test
    void whatIsPutOffNeedsANameAtTheEndOfTheDayToo() throws Exception {
        assertThat(post(ANA, "/conversations/" + number + "/snooze", "until", "tomorrow"))
                .hasStatus(303);

        assertThat(get(CARLA, "/inbox?tab=snoozed")).contains(customer.name());
        assertThat(get(CARLA, "/inbox/day")).contains(customer.name());
    }

    @Test
    void theLedgerAddsUpAndItsFiguresOpenTheirRows() throws Exception {
        post(ANA, "/conversations/" + number + "/closure", "as", "thanks");
        var thanks =
                db.fetchSingle("select count(*) from inbox.conversation where reason = 'thanks'")
                        .get(0, Integer.class);
        var all = db.fetchSingle("select count(*) from inbox.conversation").get(0, Integer.class);

        assertThat(get(ANA, "/inbox/ledger?days=7"))
                .contains(
                        "<a href=\"/inbox?tab=closed&amp;days=7&amp;ended=thanks\">"
                                + thanks
                                + "</a>")
                .contains("Suman " + all + " de " + all + " conversaciones");
        assertThat(get(ANA, "/inbox?tab=closed&days=7&ended=thanks")).contains(customer.name());
        assertThat(get(ANA, "/inbox?tab=closed&days=7&ended=spam")).doesNotContain(customer.name());
    }

    @Test
    void aComplaintIsMadeByOneActAndListedByItsDay() throws Exception {
        var path = "/conversations/" + number;
        assertThat(post(ANA, path + "/complaint")).hasStatus(303);
        assertThat(get(ANA, path)).contains("Reclamación R-20");
        assertThat(get(ANA, "/inbox/complaints"))
                .contains("R-20")
                .doesNotContain("Días laborables");
        assertThat(get(OLGA, "/inbox/complaints")).contains("Días laborables");
        assertThat(post(ANA, path + "/complaint/resolution", "as", "upheld")).hasStatus(303);
        assertThat(get(ANA, "/inbox/complaints")).contains("Se le da la razón");
        assertThat(post(OLGA, "/settings/complaints", "days", "15")).hasStatus(303);
        assertThat(post(OLGA, "/settings/complaints", "days", "x")).hasStatus(422);
        assertThat(
                        mvc.post()
                                .uri("/api/v1/conversations/" + number + "/complaint/resolution")
                                .with(as(ANA))
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"resolution\":\"ganada\"}")
                                .exchange())
                .hasStatus(422);
    }
}
