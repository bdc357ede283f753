package org.tertulia.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.RITA;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Departments on their pages and for programs. */
@TertuliaTest
class DepartmentsTest {

    private static final String ALL = "/departments";

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired Departments departments;
    @Autowired Parting parting;

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void ownersMakeThemAndEverybodyReadsThem() throws Exception {
        var name = "Taller <b>" + UUID.randomUUID();

        for (var who : List.of(CARLA, ANA, RITA)) {
            send(ALL, who, "name", name).andExpect(status().isForbidden());
            show(ALL, who).andExpect(notSays("name=\"name\""));
        }
        send(ALL, OLGA, "name", name, "people", "ana", "people", "nadie", "heads", "bea")
                .andExpect(status().isSeeOther());
        var made = named(name);
        assertThat(made.people()).containsExactlyInAnyOrder(ANA.id(), BEA.id());
        assertThat(made.heads()).containsExactly(BEA.id());
        show(ALL, RITA).andExpect(says(name.replace("<b>", "&lt;b&gt;"))).andExpect(notSays(name));
        show(ALL + "/" + made.number(), RITA)
                .andExpect(says("Bea"))
                .andExpect(says("Ana"))
                .andExpect(notSays("Rita</li>"))
                .andExpect(notSays("name=\"name\""));
        send(ALL + "/" + made.number(), CARLA, "name", "Otro").andExpect(status().isForbidden());
        send(ALL + "/" + made.number() + "/closure", CARLA).andExpect(status().isForbidden());

        web.perform(get("/api/v1/departments").with(Cast.as(RITA)))
                .andExpect(jsonPath(of(made, "heads[*]")).value("bea"))
                .andExpect(jsonPath(of(made, "people[*]"), hasSize(2)))
                .andExpect(jsonPath(of(made, "closed")).value(false));
        web.perform(get("/api/v1/departments")).andExpect(status().isUnauthorized());
    }

    @Test
    void theSameFormTwiceMakesOneAndAnotherOfTheNameNone() throws Exception {
        var name = "Doble " + UUID.randomUUID();

        send(ALL, OLGA, "name", name, "heads", "bea").andExpect(status().isSeeOther());
        send(ALL, OLGA, "name", " " + name, "heads", "bea").andExpect(status().isSeeOther());
        send(ALL, OLGA, "name", name, "heads", "ana")
                .andExpect(status().isUnprocessableContent())
                .andExpect(says("Ya hay un departamento que se llama " + name))
                .andExpect(says("name=\"heads\" value=\"ana\" checked"));

        assertThat(departments.all(Cast.sight(OLGA)))
                .filteredOn(it -> it.name().equals(name))
                .hasSize(1);
        assertThat(named(name).heads()).containsExactly(BEA.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b\u200b", "\u202e", "\ud800"})
    void aNameShowsSomething(String name) throws Exception {
        send(ALL, OLGA, "name", name, "people", "ana")
                .andExpect(status().isUnprocessableContent())
                .andExpect(says("Falta el nombre"))
                .andExpect(says("name=\"people\" value=\"ana\" checked"));
    }

    @Test
    void aNameIsOfTwoHundredCharactersAtMost() throws Exception {
        var longest = "😀".repeat(50) + "ñ".repeat(100 - 36) + UUID.randomUUID();
        assertThat(longest).hasSize(200);

        send(ALL, OLGA, "name", longest).andExpect(status().isSeeOther());
        show(ALL, ANA).andExpect(says(longest));
        send(ALL, OLGA, "name", longest + "x")
                .andExpect(status().isUnprocessableContent())
                .andExpect(says("pasa de 200"))
                .andExpect(says(longest + "x"));
        send(ALL, OLGA, "name", "x".repeat(10_000)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void itIsChangedClosedAndOpenedAgain() throws Exception {
        var name = "Reparto " + UUID.randomUUID();
        send(ALL, OLGA, "name", name, "people", "rita");
        var one = ALL + "/" + named(name).number();

        send(one, OLGA, "name", "", "people", "ana").andExpect(status().isUnprocessableContent());
        assertThat(named(name).people()).containsExactly(RITA.id());
        send(one, OLGA, "name", name, "people", "ana").andExpect(status().isSeeOther());
        assertThat(named(name).people()).containsExactly(ANA.id());

        send(one + "/closure", OLGA).andExpect(status().isSeeOther());
        send(one + "/closure", OLGA).andExpect(status().isSeeOther());
        show(one, OLGA).andExpect(says("no se le envía nada nuevo"));
        send(ALL, OLGA, "name", name, "people", "ana").andExpect(status().isSeeOther());
        send(one + "/reopening", OLGA).andExpect(status().isConflict());
        send(ALL + "/" + open(name).number() + "/closure", OLGA);
        send(one + "/reopening", OLGA).andExpect(status().isSeeOther());
        send(one + "/reopening", OLGA).andExpect(status().isSeeOther());

        for (var nothing : List.of("0", "999999999", "9999999999", "abc")) {
            send(ALL + "/" + nothing, OLGA, "name", "x").andExpect(status().isNotFound());
            send(ALL + "/" + nothing + "/closure", OLGA).andExpect(status().isNotFound());
        }
    }

    @Test
    void whoLeavesTheCompanyIsInNone() throws Exception {
        var name = "Escaparate " + UUID.randomUUID();
        send(ALL, OLGA, "name", name, "people", "rita", "heads", "bea");

        parting.part(BEA.id(), Cast.sight(OLGA));
        try {
            assertThat(named(name).people()).containsExactly(RITA.id());
            assertThat(named(name).heads()).isEmpty();
            show(ALL, ANA).andExpect(says("nadie lo dirige"));
        } finally {
            parting.takeBack(BEA.id(), Cast.sight(OLGA));
        }
    }

    private Department named(String name) {
        return departments.all(Cast.sight(OLGA)).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Department open(String name) {
        return departments.open(Cast.sight(OLGA)).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String of(Department department, String path) {
        return "$.items[?(@.id==" + department.number() + ")]." + path;
    }

    private ResultActions show(String path, SignedIn who) throws Exception {
        return web.perform(get(path).with(Cast.as(who))).andExpect(status().isOk());
    }

    private ResultActions send(String path, SignedIn who, String... params) throws Exception {
        var request = post(path).with(Cast.as(who)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return web.perform(request);
    }

    private static ResultMatcher says(String text) {
        return content().string(containsString(text));
    }

    private static ResultMatcher notSays(String text) {
        return content().string(not(containsString(text)));
    }
}
