package org.tertulia.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.organization.db.Tables.BRAND;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.hamcrest.Matchers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.testing.TertuliaTest;

/** The setup happens once in a database's life, so its story is told in order. */
@TertuliaTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupTest {

    @Autowired MockMvc mvc;
    @Autowired SetupCode code;
    @Autowired SettingUp settingUp;
    @Autowired Companies companies;
    @Autowired DSLContext db;

    @Test
    @Order(1)
    void beforeItEveryPageLeadsThere() throws Exception {
        for (var page : new String[] {"/", "/inbox", "/sign-in", "/members"}) {
            mvc.perform(get(page))
                    .andExpect(status().isSeeOther())
                    .andExpect(header().string("Location", "/setup"))
                    .andExpect(header().exists("Content-Security-Policy"));
        }
        mvc.perform(get("/setup"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("value=\"es\" lang=\"es\"")));
    }

    @Test
    @Order(2)
    void fromAnotherMachineItAsksForTheCode() throws Exception {
        mvc.perform(setup().with(request -> from("203.0.113.9", request)))
                .andExpect(status().is(422));
        mvc.perform(setup().header("X-Forwarded-For", "203.0.113.9")).andExpect(status().is(422));
        mvc.perform(setup().header("Host", "evil.example").with(SetupTest::evilHost))
                .andExpect(status().is(422));
        assertThat(companies.setUp()).isFalse();
    }

    @Test
    @Order(3)
    void aShortPasswordComesBackWithItsSentence() throws Exception {
        mvc.perform(setup().param("password", "corta").with(SetupTest::shortPassword))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("f-password-error")));
        assertThat(companies.setUp()).isFalse();
    }

    @Test
    @Order(3)
    void everythingThatIsWrongIsNamedBesideItsField() throws Exception {
        var page =
                mvc.perform(
                                post("/setup")
                                        .with(csrf())
                                        .param("company", "  ")
                                        .param("brand", "b".repeat(201))
                                        .param("email", "olga")
                                        .param("zone", "GMT"))
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        for (var field : List.of("company", "brand", "name", "email", "password")) {
            assertThat(page).contains("id=\"f-" + field + "-error\"");
            assertThat(page).containsPattern("aria-describedby=\"[^\"]*f-" + field + "-error\"");
        }
        assertThat(page)
                .contains("value=\"" + "b".repeat(201) + "\"", "value=\"olga\"")
                .containsOnlyOnce("autofocus")
                .containsPattern("id=\"f-company\"[^>]* autofocus");
        assertThat(companies.setUp()).isFalse();
    }

    @Test
    @Order(4)
    void withoutAFormTokenItIsRefused() throws Exception {
        mvc.perform(post("/setup").param("company", "Olmo")).andExpect(status().isForbidden());
    }

    @Test
    @Order(5)
    void ofTwoAtOnceOneWins() {
        var results = new ConcurrentLinkedQueue<Object>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                var owner =
                        new Person(
                                "Olga " + i,
                                "olga" + i + "@olmo.example",
                                "una mesa de olmo",
                                Locale.of("es"),
                                ZoneId.of("Europe/Madrid"));
                threads.submit(() -> results.add(attempt(owner)));
            }
        }

        assertThat(results).hasSize(4);
        assertThat(results.stream().filter(MemberId.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(Refused.class::isInstance)).hasSize(3);
        assertThat(db.fetchCount(BRAND)).isEqualTo(1);
    }

    @Test
    @Order(6)
    void afterItASecondOneIsRefused() throws Exception {
        mvc.perform(get("/setup")).andExpect(status().isConflict());
        mvc.perform(setup()).andExpect(status().isConflict());
        mvc.perform(get("/inbox")).andExpect(header().string("Location", "/sign-in?next=%2Finbox"));
    }

    private Object attempt(Person owner) {
        try {
            return settingUp.setUp("Olmo", "", owner);
        } catch (Refused refused) {
            return refused;
        }
    }

    private static MockHttpServletRequestBuilder setup() {
        return post("/setup")
                .with(csrf())
                .param("company", "Olmo")
                .param("name", "Olga")
                .param("email", "olga@olmo.example")
                .param("language", "es")
                .param("zone", "Europe/Madrid")
                .param("password", "una mesa de olmo");
    }

    private static MockHttpServletRequest from(String address, MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        return request;
    }

    private static MockHttpServletRequest evilHost(MockHttpServletRequest request) {
        request.setServerName("evil.example");
        return request;
    }

    private static MockHttpServletRequest shortPassword(MockHttpServletRequest request) {
        request.setParameter("password", "corta");
        return request;
    }
}
