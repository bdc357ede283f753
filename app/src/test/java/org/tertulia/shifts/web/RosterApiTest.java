package org.tertulia.shifts.web;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;

import com.jayway.jsonpath.JsonPath;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.shifts.Desk;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Whatever the pages of the roster do, programs do. */
@TertuliaTest
class RosterApiTest {

    private static final String SHIFTS = "/api/v1/shifts";

    private static final LocalDate MONDAY =
            LocalDate.ofInstant(Instant.now(), Desk.MADRID)
                    .with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired MockMvc web;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute("delete from shifts.shift");
        db.execute("delete from shifts.absence");
    }

    @Test
    void somebodyStandsIn() throws Exception {
        var shift = SHIFTS + "/" + desk.attends(ANA, at(0, "09"), at(0, "17")).number();
        send(CARLA, put(shift + "/substitute"), "{'member':'bea','version':1}")
                .andExpect(jsonPath("$.member").value("bea"))
                .andExpect(jsonPath("$.standsInFor").value("ana"));
        send(CARLA, put(shift + "/substitute"), "{'member':'ana','version':1}")
                .andExpect(status().isConflict());
        send(CARLA, put(shift + "/substitute"), "{'member':'ana'}")
                .andExpect(status().isUnprocessableContent());
        send(ANA, put(shift + "/substitute"), "{'member':'bea','version':2}")
                .andExpect(status().isForbidden());
    }

    @Test
    void aWeekIsCopied() throws Exception {
        desk.attends(ANA, at(0, "09"), at(0, "17"));
        desk.attends(BEA, at(3, "09"), at(3, "17"));
        send(CARLA, post(SHIFTS + "/copies"), "{'week':'" + MONDAY.plusWeeks(1) + "'}")
                .andExpect(jsonPath("$.shifts").value(2))
                .andExpect(jsonPath("$.skipped").value(0));
        send(CARLA, post(SHIFTS + "/copies"), "{'week':'pronto'}")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aPatternIsMadeReadAndEnded() throws Exception {
        var wanted =
                "{'member':'bea','days':[1,3],'everyWeeks':2,'from':'%s','begins':'22:00','ends':'06:00','nextDay':true,'covers':['everything']%s}";
        int id =
                JsonPath.read(
                        send(CARLA, post(SHIFTS + "/patterns"), wanted.formatted(MONDAY, ""))
                                .andExpect(status().isCreated())
                                .andExpect(jsonPath("$.pattern.member").value("bea"))
                                .andExpect(jsonPath("$.shifts").isNotEmpty())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(),
                        "$.pattern.id");
        ask(RITA, SHIFTS + "/patterns")
                .andExpect(jsonPath("$.items[?(@.id == %d)].days[1]", id).value(3))
                .andExpect(jsonPath("$.items[?(@.id == %d)].ends", id).value("06:00"));
        send(
                        CARLA,
                        post(SHIFTS + "/patterns"),
                        wanted.formatted(MONDAY, ",'until':'" + MONDAY.minusDays(1) + "'"))
                .andExpect(status().isUnprocessableContent());
        send(CARLA, delete(SHIFTS + "/patterns/" + id), "").andExpect(status().isNoContent());
        ask(RITA, SHIFTS + "/patterns").andExpect(jsonPath("$.items[?(@.id == %d)]", id).isEmpty());
    }

    @Test
    void anAbsenceIsNotedByOneselfAndLifted() throws Exception {
        int id =
                JsonPath.read(
                        send(ANA, post(SHIFTS + "/absences"), "{'from':'" + MONDAY + "'}")
                                .andExpect(status().isCreated())
                                .andExpect(jsonPath("$.member").value("ana"))
                                .andExpect(jsonPath("$.until").value(MONDAY.toString()))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(),
                        "$.id");
        ask(RITA, SHIFTS + "/absences").andExpect(jsonPath("$.items[0].id").value(id));
        send(BEA, post(SHIFTS + "/absences"), "{'member':'ana','from':'" + MONDAY + "'}")
                .andExpect(status().isConflict());
        send(BEA, delete(SHIFTS + "/absences/" + id), "").andExpect(status().isConflict());
        send(ANA, delete(SHIFTS + "/absences/" + id), "").andExpect(status().isNoContent());
        ask(RITA, SHIFTS + "/absences").andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void aSwapGoesItsWay() throws Exception {
        var hers = desk.attends(ANA, at(0, "09"), at(0, "17")).number();
        var theirs = desk.attends(BEA, at(1, "09"), at(1, "17")).number();
        var asked =
                send(
                                ANA,
                                post(SHIFTS + "/swaps"),
                                "{'shift':%d,'to':'bea','inReturn':%d}".formatted(hers, theirs))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.state").value("asked"));
        int id = JsonPath.read(asked.andReturn().getResponse().getContentAsString(), "$.id");
        var swap = SHIFTS + "/swaps/" + id;

        send(CARLA, post(swap + "/approval"), "").andExpect(status().isConflict());
        send(BEA, post(swap + "/acceptance"), "").andExpect(status().isNoContent());
        send(BEA, post(swap + "/approval"), "").andExpect(status().isForbidden());
        ask(CARLA, SHIFTS + "/swaps").andExpect(jsonPath("$.items[0].state").value("accepted"));
        send(CARLA, post(swap + "/approval"), "").andExpect(status().isNoContent());

        ask(ANA, SHIFTS + "/" + hers).andExpect(jsonPath("$.member").value("bea"));
        ask(ANA, SHIFTS + "/swaps?ended=true")
                .andExpect(jsonPath("$.items[0].state").value("approved"));
    }

    @Test
    void theCoverageNamesEveryGap() throws Exception {
        var channel = shop.channel("Mostrador para programas").number();
        desk.attends(ANA, at(0, "00"), at(0, "12"));
        desk.attends(BEA, at(1, "00"), at(1, "12"));
        ask(RITA, SHIFTS + "/coverage?zone=Europe/Madrid&week=" + MONDAY.plusDays(2))
                .andExpect(jsonPath("$.week").value(MONDAY.toString()))
                .andExpect(jsonPath("$.items[?(@.channel == %d)].uncovered", channel).value(144))
                .andExpect(
                        jsonPath("$.items[?(@.channel == %d)].gaps[0].begins", channel)
                                .value(
                                        MONDAY.atTime(12, 0)
                                                .atZone(Desk.MADRID)
                                                .toInstant()
                                                .toString()));
        ask(RITA, SHIFTS + "/coverage?zone=Marte").andExpect(status().isUnprocessableContent());
    }

    private static String at(int day, String hour) {
        return MONDAY.plusDays(day) + "T" + hour + ":00";
    }

    private ResultActions ask(SignedIn who, String path) throws Exception {
        return web.perform(get(path).with(Cast.as(who)));
    }

    private ResultActions send(SignedIn who, MockHttpServletRequestBuilder asked, String json)
            throws Exception {
        return web.perform(
                asked.with(Cast.as(who))
                        .with(csrf())
                        .contentType(APPLICATION_JSON)
                        .content(json.replace('\'', '"')));
    }
}
