package org.tertulia.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.as;

import com.jayway.jsonpath.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.audit.Reading;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.search.Rebuilding;
import org.tertulia.networks.Channel;
import org.tertulia.networks.delivery.Publishing;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
class OperationsPagesTest {

    private static final String SILENT = "No se envía nada: esto es una copia";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired DSLContext db;
    @Autowired Reading record;
    @Autowired Rebuilding search;
    @Autowired Publishing publishing;

    @BeforeEach
    void moveIn() {
        cast.moveIn();
    }

    @Test
    void onlyWhoLooksAfterTheHouseSeesIt() throws Exception {
        for (var who : new SignedIn[] {ANA, RITA}) {
            mvc.perform(get("/operations").with(as(who))).andExpect(status().isForbidden());
            mvc.perform(post("/operations/search").with(as(who)).with(csrf()))
                    .andExpect(status().isForbidden());
            mvc.perform(get("/api/v1/operations").with(as(who))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/operations").with(as(CARLA)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1>Operación</h1>")))
                .andExpect(content().string(containsString("href=\"/operations/quarantine\"")));
    }

    @Test
    void aChannelThatFailsIsNamedWithTheReason() throws Exception {
        var channel = shop.channel("Blog de Olmo");
        look(channel, 1);
        mvc.perform(get("/operations").with(as(CARLA)))
                .andExpect(content().string(containsString("uno te necesita")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "<a href=\"/channels/%d\">Blog de Olmo</a>"
                                                        .formatted(channel.number()))));
        assertThat(condition("channels")).isEqualTo("care");

        look(channel, 3);
        assertThat(condition("channels")).isEqualTo("trouble");

        look(channel, 0);
        assertThat(condition("channels")).isEqualTo("well");
    }

    @Test
    void anAnswerThatNeedsAPersonIsCounted() throws Exception {
        var channel = shop.channel("Mostrador");
        look(channel, 0);
        outbound(channel, "confirmed");
        outbound(channel, "queued");
        assertThat(condition("answers")).isEqualTo("well");

        outbound(channel, "needs-person");

        assertThat(condition("answers")).isEqualTo("care");
        mvc.perform(get("/api/v1/operations").with(as(CARLA)))
                .andExpect(jsonPath("$.parts[?(@.part == 'answers')].figures.needsPerson").value(1))
                .andExpect(jsonPath("$.parts[?(@.part == 'answers')].figures.underWay").value(1));
    }

    @Test
    void aVerificationIsRemembered() throws Exception {
        mvc.perform(post("/audit/verification").with(as(CARLA)).with(csrf()))
                .andExpect(status().isSeeOther());

        mvc.perform(get("/operations").with(as(CARLA)))
                .andExpect(content().string(containsString("(Carla): íntegro.")));
        assertThat(record.page(null, null, "audit.RecordVerified", null, 1).items())
                .singleElement()
                .satisfies(line -> assertThat(line.actorName()).isEqualTo("Carla"));
    }

    @Test
    void theSearchIndexIsMadeAnewAtAWord() throws Exception {
        mvc.perform(post("/operations/search").with(as(CARLA)).with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/operations"));

        assertThat(search.state().rebuildBehind()).isNotNull();
    }

    @Test
    void onlyAnOwnerLetsACopySend() throws Exception {
        copied();
        mvc.perform(get("/today").with(as(ANA)))
                .andExpect(content().string(containsString(SILENT)));

        mvc.perform(post("/operations/publishing").with(as(CARLA)).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/today").with(as(ANA)))
                .andExpect(content().string(containsString(SILENT)));
        mvc.perform(post("/operations/publishing").with(as(OLGA)).with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/operations"));

        mvc.perform(get("/today").with(as(ANA)))
                .andExpect(content().string(not(containsString(SILENT))));
        assertThat(condition("publishing")).isEqualTo("well");
    }

    @Test
    void onlyAnOwnersProgramLetsACopySend() throws Exception {
        copied();
        assertThat(condition("publishing")).isNotEqualTo("well");

        mvc.perform(post("/api/v1/operations/publishing").with(as(CARLA)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/operations/publishing").with(as(OLGA)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.parts[?(@.part == 'publishing')].condition").value("well"));

        mvc.perform(get("/today").with(as(ANA)))
                .andExpect(content().string(not(containsString(SILENT))));
    }

    /** As after a restore: the database knows a folder, and it is not this one (F24). */
    private void copied() throws SQLException {
        try (var owner = TestDatabases.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("truncate networks.instance");
            statement.execute(
                    "insert into networks.instance (id, since) values (gen_random_uuid(), now())");
        }
        publishing.look();
    }

    private String condition(String part) throws Exception {
        var answer =
                mvc.perform(get("/api/v1/operations").with(as(CARLA)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        return JsonPath.<List<String>>read(
                        answer, "$.parts[?(@.part == '%s')].condition".formatted(part))
                .getFirst();
    }

    private void look(Channel channel, int failures) {
        db.execute(
                "insert into networks.look (channel_id, failures, trouble) values (?, ?, ?)"
                        + " on conflict (channel_id) do update set failures = excluded.failures,"
                        + " trouble = excluded.trouble",
                channel.id().value(),
                failures,
                failures == 0 ? null : "networks.trouble.Bug");
    }

    private void outbound(Channel channel, String state) {
        var settled = state.equals("confirmed");
        db.execute(
                "insert into networks.outbound (id, channel_id, message_id, idempotency_key, thread,"
                        + " kind, text, sha256, state, created_at, remote_id, settled_at)"
                        + " values (?, ?, ?, ?, ?, 'comment', 'hola', sha256('hola'), ?, now(), ?,"
                        + " case when ? then now() end)",
                UUID.randomUUID(),
                channel.id().value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                state,
                settled ? UUID.randomUUID().toString() : null,
                settled);
    }
}
