package org.tertulia.shifts.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.sight;

import com.jayway.jsonpath.JsonPath;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.inbox.Shop;
import org.tertulia.organization.Departments;
import org.tertulia.shifts.Desk;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** The roster and its coverage, narrowed to an agency. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsTest {

    private static final LocalDate MONDAY =
            LocalDate.ofInstant(Instant.now(), Desk.MADRID)
                    .with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Desk desk;
    @Autowired Departments departments;
    @Autowired MockMvc web;

    private int agency;

    @BeforeAll
    void start() throws Exception {
        cast.moveIn();
        shop.channel("Mostrador de la agencia");
        desk.attends(ANA, MONDAY + "T00:00", MONDAY + "T12:00");
        desk.attends(BEA, MONDAY + "T12:00", MONDAY.plusDays(1) + "T00:00");
        found("Voces", "2027-03-31").andExpect(status().isSeeOther());
        agency =
                departments.open(sight(OLGA)).stream()
                        .filter(each -> each.name().equals("Voces"))
                        .findFirst()
                        .orElseThrow()
                        .number();
    }

    @Test
    void anAgencyIsMadeWithItsLastDay() throws Exception {
        shows("/departments", containsString("agencia hasta el"));
        web.perform(get("/api/v1/departments").with(Cast.as(CARLA)))
                .andExpect(
                        jsonPath("$.items[?(@.name == 'Voces')].agencyUntil").value("2027-03-31"));
        found("Otras voces", "mañana")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("no es una fecha")));
    }

    @Test
    void programsMakeAndChangeAgencies() throws Exception {
        int id =
                JsonPath.read(
                        say(
                                        post("/api/v1/departments"),
                                        "{'name':'Ecos','people':['bea'],'agencyUntil':'2027-01-31'}")
                                .andExpect(status().isCreated())
                                .andExpect(jsonPath("$.people[0]").value("bea"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(),
                        "$.id");
        say(put("/api/v1/departments/" + id), "{'name':'Ecos','heads':['carla']}")
                .andExpect(jsonPath("$.agencyUntil").isEmpty())
                .andExpect(jsonPath("$.heads[0]").value("carla"));
        say(put("/api/v1/departments/" + id), "{'name':'Ecos','people':['nadie']}")
                .andExpect(status().isUnprocessableContent());
        say(put("/api/v1/departments/" + id), "{'name':'Ecos','agencyUntil':'nunca'}")
                .andExpect(status().isUnprocessableContent());
        say(put("/api/v1/departments/99999"), "{'name':'Ecos'}").andExpect(status().isNotFound());
    }

    private ResultActions say(MockHttpServletRequestBuilder asked, String json) throws Exception {
        return web.perform(
                asked.with(Cast.as(OLGA))
                        .with(csrf())
                        .contentType(APPLICATION_JSON)
                        .content(json.replace('\'', '"')));
    }

    @Test
    void theRosterSaysWhoIsOfTheAgencyAndShowsItAlone() throws Exception {
        shows(
                "/shifts?week=" + MONDAY,
                allOf(
                        containsString("Voces (agencia hasta el"),
                        containsString("data-member=\"ana\""),
                        containsString("data-member=\"bea\"")));
        shows(
                "/shifts?week=" + MONDAY + "&department=" + agency,
                allOf(
                        containsString("data-member=\"ana\""),
                        not(containsString("data-member=\"bea\"")),
                        containsString("department=" + agency + "\"")));
        web.perform(
                        get("/api/v1/shifts?week=" + MONDAY + "&department=" + agency)
                                .with(Cast.as(CARLA)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].member").value("ana"));
        web.perform(get("/api/v1/shifts?department=9999").with(Cast.as(CARLA)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoAddsAShiftStaysWithTheAgency() throws Exception {
        var date = MONDAY.plusWeeks(1);
        web.perform(
                        post("/shifts/quick")
                                .with(Cast.as(CARLA))
                                .with(csrf())
                                .param("place", "ana@" + date)
                                .param("department", agency + ""))
                .andExpect(
                        header().string(
                                        "Location",
                                        containsString("&department=" + agency + "#shift-")));
    }

    @Test
    void aShiftBehindTheLastDayIsCrossedOut() throws Exception {
        var day = LocalDate.parse("2027-04-01");
        desk.attends(ANA, day + "T09:00", day + "T17:00");
        shows("/shifts?week=" + day, containsString("Su agencia ya no trabaja con nosotros"));
        web.perform(get("/api/v1/shifts?week=" + day).with(Cast.as(CARLA)))
                .andExpect(jsonPath("$.items[0].away").value(true));
    }

    @Test
    void theCoverageIsThatOfTheAgencyAlone() throws Exception {
        shows("/shifts/coverage?week=" + MONDAY, containsString("144 horas sin cubrir"));
        shows(
                "/shifts/coverage?week=" + MONDAY + "&department=" + agency,
                containsString("156 horas sin cubrir"));
    }

    private void shows(String path, Matcher<String> text) throws Exception {
        web.perform(get(path).with(Cast.as(CARLA))).andExpect(content().string(text));
    }

    private ResultActions found(String name, String until) throws Exception {
        return web.perform(
                post("/departments")
                        .with(Cast.as(OLGA))
                        .with(csrf())
                        .param("name", name)
                        .param("people", "ana")
                        .param("agencyUntil", until));
    }
}
