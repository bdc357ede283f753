package org.tertulia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.as;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.identity.db.Tables;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class SignInTest {

    private static final Actor TEST = new Actor.Program("test");

    @Autowired Cast cast;
    @Autowired DSLContext db;
    @Autowired MockMvc mvc;
    @Autowired Disabling disabling;
    @Autowired IssuingTokens issuing;
    @Autowired Sessions sessions;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.deleteFrom(Tables.FAILURE).execute();
        disabling.enable(Cast.ANA.id(), TEST);
        sessions.endAll(Cast.ANA.id());
    }

    @Test
    void theSessionGetsANewIdWhenSomebodySignsIn() throws Exception {
        var before = cookie(mvc.perform(get("/sign-in")).andReturn().getResponse().getCookies());
        var after = signIn(Cast.ANA, before);

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        mvc.perform(get("/account").cookie(after)).andExpect(status().isOk());
        mvc.perform(get("/account").cookie(before)).andExpect(status().isSeeOther());
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        mvc.perform(
                        post("/sign-in")
                                .param("email", Cast.ANA.email())
                                .param("password", Cast.PASSWORD))
                .andExpect(status().isForbidden());
        mvc.perform(post("/account").with(as(Cast.ANA)).param("language", "en"))
                .andExpect(status().isForbidden());
    }

    @Test
    void tooManyWrongPasswordsGet429AndASentence() throws Exception {
        for (int i = 0; i < 5; i++) {
            mvc.perform(signInWith("otra cosa")).andExpect(status().is(422));
        }

        mvc.perform(signInWith(Cast.PASSWORD)).andExpect(status().isTooManyRequests());
    }

    @Test
    void aDisabledAccountLosesItsSessionsAndTokensAtOnce() throws Exception {
        var session = signIn(Cast.ANA, new Cookie("tertulia", "none"));
        var token = issuing.issue(Cast.ANA, "prueba").value();
        mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());
        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk());

        disabling.disable(Cast.ANA.id(), TEST);

        mvc.perform(get("/account").cookie(session))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in?next=%2Faccount"));
        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
        assertThat(sessions.of(Cast.ANA.id())).isEmpty();
    }

    @Test
    void aTokenThatWasRevokedOrNeverWasOpensNothing() throws Exception {
        var token = issuing.issue(Cast.ANA, "prueba").value();
        var id =
                Objects.requireNonNull(
                        db.select(Tables.TOKEN.ID)
                                .from(Tables.TOKEN)
                                .where(Tables.TOKEN.HASH.eq(Sha256.of(token)))
                                .fetchOne(Tables.TOKEN.ID));
        issuing.revoke(Cast.ANA, id);

        for (var tried : new String[] {token, "x".repeat(43), ""}) {
            mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + tried))
                    .andExpect(status().isUnauthorized());
        }
    }

    @Test
    void theOwnerOfSessionsSeesAndEndsTheOthers() throws Exception {
        var here = signIn(Cast.ANA, new Cookie("tertulia", "none"));
        var there = signIn(Cast.ANA, new Cookie("tertulia", "none"));
        mvc.perform(get("/account").cookie(there)).andExpect(status().isOk());
        mvc.perform(get("/account").cookie(here)).andExpect(status().isOk());
        assertThat(sessions.of(Cast.ANA.id())).hasSize(2);

        mvc.perform(post("/account/sessions/closure").cookie(here).with(csrf()))
                .andExpect(status().isSeeOther());

        mvc.perform(get("/account").cookie(here)).andExpect(status().isOk());
        mvc.perform(get("/account").cookie(there)).andExpect(status().isSeeOther());
    }

    @Test
    void aWrongPresentPasswordChangesNothing() throws Exception {
        mvc.perform(change("otra cosa", "una mesa nueva")).andExpect(status().is(422));
        mvc.perform(change(Cast.PASSWORD, "corta")).andExpect(status().is(422));
        mvc.perform(change(Cast.PASSWORD, "x".repeat(201))).andExpect(status().is(422));

        signIn(Cast.BEA, new Cookie("tertulia", "none"));
    }

    @Test
    void aTokenNeedsAName() throws Exception {
        mvc.perform(post("/account/tokens").with(as(Cast.ANA)).with(csrf()).param("name", " "))
                .andExpect(status().is(422));
    }

    @Test
    void aTokenIsShownOnceAndKeptAsItsHash() throws Exception {
        var shown =
                mvc.perform(
                                post("/account/tokens")
                                        .with(as(Cast.ANA))
                                        .with(csrf())
                                        .param("name", "cuadro de mando"))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var page =
                mvc.perform(get("/account").with(as(Cast.ANA)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        var token = shown.replaceAll("(?s).*<code>([^<]{43})</code>.*", "$1");
        assertThat(token).hasSize(43);
        assertThat(page).contains("cuadro de mando").doesNotContain(token);
        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder change(String current, String next) {
        return post("/account/password")
                .with(as(Cast.BEA))
                .with(csrf())
                .param("current", current)
                .param("password", next);
    }

    private static MockHttpServletRequestBuilder signInWith(String password) {
        return post("/sign-in")
                .with(csrf())
                .param("email", Cast.ANA.email())
                .param("password", password);
    }

    private Cookie signIn(SignedIn who, Cookie session) throws Exception {
        var response =
                mvc.perform(
                                post("/sign-in")
                                        .with(csrf())
                                        .cookie(session)
                                        .param("email", who.email())
                                        .param("password", Cast.PASSWORD))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse();
        return cookie(response.getCookies());
    }

    private static Cookie cookie(Cookie[] cookies) {
        return Arrays.stream(cookies)
                .filter(it -> it.getName().equals("tertulia"))
                .findFirst()
                .orElseThrow();
    }
}
