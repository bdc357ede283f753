package org.tertulia.shifts.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import com.jayway.jsonpath.JsonPath;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.shifts.Desk;
import org.tertulia.shifts.Shifts;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class RosterPagesTest {

    private static final LocalDate MONDAY =
            LocalDate.ofInstant(Instant.now(), Desk.MADRID)
                    .with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Desk desk;
    @Autowired Shifts shifts;

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void aShiftIsAddedByOneClickMovedAndRefusedInWords() throws Exception {
        send("/shifts/quick", CARLA, "place", "ana@" + MONDAY).andExpect(status().isSeeOther());
        var shift = shifts.between(sight(CARLA), MONDAY, MONDAY).getFirst();
        show("/shifts?week=" + MONDAY, RITA)
                .andExpect(says(Times.own(shift.span())))
                .andExpect(notSays("roster-placing"));
        show("/shifts?week=" + MONDAY.plusDays(3), CARLA)
                .andExpect(says("roster-placing"))
                .andExpect(says("id=\"shift-" + shift.number() + "\""));

        send("/shifts/quick", CARLA, "place", "ana@" + MONDAY)
                .andExpect(status().isConflict())
                .andExpect(says("Ana ya tiene otro turno"));
        send("/shifts/quick", CARLA, "place", "nadie@ayer")
                .andExpect(status().isUnprocessableContent());
        place(shift.number(), 1, "bea", MONDAY.plusDays(1)).andExpect(status().isSeeOther());
        place(shift.number(), 1, "bea", MONDAY.plusDays(2))
                .andExpect(status().isConflict())
                .andExpect(says("Carla ha cambiado este turno"));
        send("/shifts/quick", ANA, "place", "ana@" + MONDAY).andExpect(status().isForbidden());
    }

    private ResultActions place(int number, int version, String member, LocalDate date)
            throws Exception {
        return send(
                "/shifts/" + number + "/place",
                CARLA,
                "version",
                version + "",
                "member",
                member,
                "date",
                date + "");
    }

    @Test
    void aFormThatCannotBeComesBackAsItWasTyped() throws Exception {
        var date = MONDAY.plusWeeks(1).toString();
        show("/shifts/new?date=" + date, CARLA).andExpect(says("Todos los canales"));
        send(
                        "/shifts",
                        CARLA,
                        "member",
                        "ana",
                        "date",
                        date,
                        "begins",
                        "22:00",
                        "ends",
                        "06:00",
                        "cover",
                        "everything")
                .andExpect(status().isUnprocessableContent())
                .andExpect(says("acaba antes de empezar"))
                .andExpect(says("value=\"22:00\""));
        send(
                        "/shifts",
                        CARLA,
                        "member",
                        "ana",
                        "date",
                        date,
                        "begins",
                        "22:00",
                        "ends",
                        "06:00",
                        "nextDay",
                        "true",
                        "zone",
                        "America/Bogota",
                        "cover",
                        "everything")
                .andExpect(status().isSeeOther());
        show("/shifts?week=" + date, CARLA)
                .andExpect(says("22:00–6:00"))
                .andExpect(says("tu hora"));
        var shift =
                shifts.between(sight(CARLA), MONDAY.plusWeeks(1), MONDAY.plusWeeks(1)).getFirst();
        show("/shifts/" + shift.number(), ANA).andExpect(says("Pedir un cambio"));
        send("/shifts/" + shift.number() + "/substitute", CARLA, "version", "1", "member", "bea")
                .andExpect(status().isSeeOther());
        show("/shifts?week=" + date, CARLA).andExpect(says("en lugar de Ana"));
        send("/shifts/" + shift.number() + "/removal", CARLA, "version", "2")
                .andExpect(status().isSeeOther());
        show("/shifts/" + shift.number(), CARLA, 404);
    }

    @Test
    void theCoverageSaysWhenNobodyIsThereAndWhatUsuallyArrives() throws Exception {
        var channel = shop.channel("Mostrador cubierto");
        var yesterday = LocalDate.ofInstant(Instant.now(), Desk.MADRID).minusDays(1).atTime(11, 30);
        var at = yesterday.atZone(Desk.MADRID).toInstant();
        for (int i = 0; i < 8; i++) {
            shop.comments(channel, Shop.DARIO, "¿Hay alguien?", at.plusSeconds(i));
        }

        show("/shifts/coverage", RITA)
                .andExpect(says("Mostrador cubierto"))
                .andExpect(says("suelen llegar 2 mensajes"))
                .andExpect(says("bare-2"));
        show("/shifts/duty", RITA).andExpect(status().isOk());
    }

    @Test
    void aCalendarFetchesItsOwnersShiftsByASecretAddressUntilItIsRevoked() throws Exception {
        var date = MONDAY.plusWeeks(3);
        desk.attends(BEA, date + "T09:00", date + "T17:30");
        desk.attends(ANA, date + "T08:00", date + "T12:00");
        var page = body(send("/shifts/mine/calendar", BEA));
        var found = Pattern.compile("/calendars/[\\w-]{43}\\.ics").matcher(page);
        assertThat(found.find()).isTrue();
        var address = found.group();

        var text =
                body(
                        web.perform(get(address))
                                .andExpect(status().isOk())
                                .andExpect(content().contentTypeCompatibleWith("text/calendar")));
        assertThat(text)
                .contains("BEGIN:VEVENT\r\n", "SUMMARY:Turno: Todos los canales\r\n")
                .contains("DTSTART:" + utc(date, 9, 0))
                .contains("DTEND:" + utc(date, 17, 30))
                .doesNotContain("DTSTART:" + utc(date, 8, 0));
        show("/shifts/mine", BEA).andExpect(notSays(address));

        send("/shifts/mine/calendar/removal", BEA).andExpect(status().isSeeOther());
        web.perform(get(address)).andExpect(status().isNotFound());
        web.perform(get("/calendars/nada.ics")).andExpect(status().isNotFound());
    }

    private static String utc(LocalDate date, int hour, int minute) {
        return date.atTime(hour, minute)
                .atZone(Desk.MADRID)
                .toInstant()
                .toString()
                .replaceAll("[-:]", "");
    }

    @Test
    void programsMakeTheRosterToo() throws Exception {
        var date = MONDAY.plusWeeks(4).toString();
        var wanted =
                "{\"member\":\"bea\",\"date\":\"%s\",\"begins\":\"09:00\",\"ends\":\"%s\",\"covers\":[\"everything\"],\"version\":%d}";
        int id =
                JsonPath.read(
                        body(
                                say(post("/api/v1/shifts"), wanted.formatted(date, "17:00", 0))
                                        .andExpect(status().isCreated())
                                        .andExpect(jsonPath("$.zone").value("Europe/Madrid"))),
                        "$.id");
        var one = "/api/v1/shifts/" + id;
        say(put(one), wanted.formatted(date, "18:00", 1))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
        say(put(one), wanted.formatted(date, "19:00", 1)).andExpect(status().isConflict());
        web.perform(get("/api/v1/shifts?week=" + date).with(Cast.as(RITA)))
                .andExpect(jsonPath("$.items[*].id").value(hasItem(id)))
                .andExpect(jsonPath("$.next").value(MONDAY.plusWeeks(5).toString()));
        var channel = shop.channel("De programas");
        web.perform(
                        get("/api/v1/shifts/duty")
                                .param("channel", channel.number() + "")
                                .param(
                                        "at",
                                        MONDAY.plusWeeks(4)
                                                .atTime(10, 0)
                                                .atZone(Desk.MADRID)
                                                .toInstant()
                                                .toString())
                                .with(Cast.as(RITA)))
                .andExpect(jsonPath("$.now[*].member").value(hasItem("bea")));
        web.perform(delete(one).with(Cast.as(CARLA)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        web.perform(delete(one + "?version=2").with(Cast.as(CARLA)).with(csrf()))
                .andExpect(status().isNoContent());
    }

    @Test
    void swapsPatternsAndAbsencesHavePages() throws Exception {
        var date = MONDAY.plusWeeks(6);
        var hers = desk.attends(ANA, date + "T09:00", date + "T17:00");
        send("/shifts/swaps", ANA, "shift", hers.number() + "", "to", "bea")
                .andExpect(status().isSeeOther());
        var page = body(show("/shifts/swaps", BEA).andExpect(says("Ana da a Bea")));
        var accept = Pattern.compile("/shifts/swaps/\\d+/acceptance").matcher(page);
        assertThat(accept.find()).isTrue();
        send(accept.group(), BEA).andExpect(status().isSeeOther());
        send(accept.group(), BEA).andExpect(status().isConflict());
        send(accept.group().replace("acceptance", "approval"), BEA)
                .andExpect(status().isForbidden());
        send(accept.group().replace("acceptance", "approval"), CARLA)
                .andExpect(status().isSeeOther());
        show("/shifts/swaps", ANA).andExpect(says("aprobado"));

        show("/shifts/patterns", ANA).andExpect(notSays("Cada cuántas"));
        send(
                        "/shifts/patterns",
                        CARLA,
                        "member",
                        "ana",
                        "date",
                        date + "",
                        "begins",
                        "09:00",
                        "ends",
                        "14:00",
                        "cover",
                        "everything",
                        "days",
                        "2",
                        "everyWeeks",
                        "2")
                .andExpect(status().isSeeOther());
        show("/shifts/patterns", CARLA).andExpect(says("cada 2 semanas"));
        send("/shifts/absences", BEA, "from", date + "", "until", date + "")
                .andExpect(status().isSeeOther());
        show("/shifts?week=" + date, RITA).andExpect(says("ausente"));
        show("/shifts/mine", BEA).andExpect(says("Ya no falto"));
    }

    private ResultActions say(MockHttpServletRequestBuilder asked, String json) throws Exception {
        return web.perform(
                asked.contentType(MediaType.APPLICATION_JSON)
                        .content(json)
                        .with(Cast.as(CARLA))
                        .with(csrf()));
    }

    private ResultActions show(String path, SignedIn who) throws Exception {
        return show(path, who, 200);
    }

    private ResultActions show(String path, SignedIn who, int status) throws Exception {
        return web.perform(get(path).with(Cast.as(who))).andExpect(status().is(status));
    }

    private ResultActions send(String path, SignedIn who, String... fields) throws Exception {
        var asked = post(path).with(Cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            asked.param(fields[i], fields[i + 1]);
        }
        return web.perform(asked);
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(UTF_8);
    }

    private static ResultMatcher says(String text) {
        return content().string(containsString(text));
    }

    private static ResultMatcher notSays(String text) {
        return content().string(not(containsString(text)));
    }
}
