package org.tertulia.audience.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.messages.Street.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.audience.AuthorRef;
import org.tertulia.audience.Contacts;
import org.tertulia.audience.Merging;
import org.tertulia.messages.Street;
import org.tertulia.networks.Author;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class ContactPagesTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ItemConsumer recording;
    @Autowired Contacts contacts;
    @Autowired Merging merging;
    @Autowired DSLContext db;

    private final Author dario = new Author(UUID.randomUUID().toString(), "dario", "Darío", null);
    private String path = "";

    @BeforeEach
    void talk() {
        cast.moveIn();
        path = "/contacts/" + meet(new Street(), dario, 60);
    }

    private long meet(Street street, Author author, int messages) {
        db.execute(
                "insert into networks.channel (id, brand_id, network, name, role, state, settings,"
                        + " created_at) values (?, ?, 'plaza', 'Plaza', 'managed', 'active', '{}', now())",
                street.channel().id().value(),
                street.channel().brand().value());
        var said = new ArrayList<Heard>();
        for (int i = 0; i < messages; i++) {
            said.add(street.post("m" + i, author, "Frase " + i + ".", NOON.plusSeconds(i)));
        }
        recording.take(said);
        var ref = new AuthorRef("plaza", author, NOON);
        var contact = contacts.of(List.of(ref)).get(ref);
        return db.fetchSingle("select number from audience.contact where id = ?", contact.value())
                .get(0, Long.class);
    }

    @Test
    void aContactIsShownWithWhatTheySaidTheNewestFirst() throws Exception {
        mvc.perform(get(path).with(Cast.as(Cast.ANA)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Darío")))
                .andExpect(content().string(containsString("Frase 59.")))
                .andExpect(content().string(not(containsString("Frase 9."))))
                .andExpect(content().string(not(containsString("/erasure"))));
    }

    @Test
    void programsReadTheHistoryPageByPage() throws Exception {
        var first =
                mvc.perform(get("/api/v1" + path).param("limit", "40").with(Cast.as(Cast.RITA)))
                        .andExpect(jsonPath("$.profiles[0].handle").value("dario"))
                        .andExpect(jsonPath("$.messages.items[0].text").value("Frase 59."))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var next = com.jayway.jsonpath.JsonPath.<String>read(first, "$.messages.next");
        mvc.perform(
                        get("/api/v1" + path)
                                .param("limit", "40")
                                .param("after", next)
                                .with(Cast.as(Cast.RITA)))
                .andExpect(jsonPath("$.messages.items.length()").value(20))
                .andExpect(jsonPath("$.messages.items[0].text").value("Frase 19."))
                .andExpect(jsonPath("$.messages.next").isEmpty());
    }

    @Test
    void whoSpokeOnlyToAnotherBrandIsNotFound() throws Exception {
        var stranger = new Author(UUID.randomUUID().toString(), "otro", "Otro", null);
        var number = meet(new Street(Cast.ROBLE, "{}"), stranger, 1);

        mvc.perform(get("/contacts/" + number).with(Cast.as(Cast.ANA)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoSeesOneOfTwoThatWereOneIsShownThatOne() throws Exception {
        var stranger = new Author(UUID.randomUUID().toString(), "suyo", "Suyo", null);
        var theirs = meet(new Street(Cast.ROBLE, "{}"), stranger, 1);
        var number = path.substring(path.lastIndexOf('/') + 1);
        var both = new Sight(Cast.CARLA, Set.of(Cast.OLMO, Cast.ROBLE));
        merging.merge(both, Long.parseLong(number), theirs);

        mvc.perform(
                        post(path + "/merge/" + theirs + "/undoing")
                                .with(csrf())
                                .with(Cast.as(Cast.ANA)))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(path));
        mvc.perform(get("/contacts/" + theirs).with(Cast.as(Cast.ANA)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aReasonThatIsTooLongComesBackWithItsLimit() throws Exception {
        var reason = "Solicitud ".repeat(300);

        mvc.perform(
                        post(path + "/erasure")
                                .param("reason", reason)
                                .with(csrf())
                                .with(Cast.as(Cast.CARLA)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(reason)))
                .andExpect(content().string(containsString("2000 caracteres")));
    }

    @Test
    void twoSupervisorsEraseAContact() throws Exception {
        mvc.perform(
                        post(path + "/erasure")
                                .param("reason", "Solicitud 3")
                                .with(csrf())
                                .with(Cast.as(Cast.CARLA)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post(path + "/erasure/confirmation").with(csrf()).with(Cast.as(Cast.CARLA)))
                .andExpect(status().isConflict());
        mvc.perform(get(path).with(Cast.as(Cast.OLGA)))
                .andExpect(content().string(containsString("Carla")))
                .andExpect(content().string(containsString("Solicitud 3")));
        mvc.perform(post(path + "/erasure/confirmation").with(csrf()).with(Cast.as(Cast.OLGA)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(path).with(Cast.as(Cast.OLGA)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Darío"))))
                .andExpect(content().string(not(containsString("Frase"))));
    }

    @Test
    void theOldPageLeadsToTheNewOneUntilItIsUndone() throws Exception {
        var other =
                meet(new Street(), new Author(UUID.randomUUID().toString(), "d2", "D.", null), 1);
        mvc.perform(
                        post(path + "/merge")
                                .param("contact", String.valueOf(other))
                                .with(csrf())
                                .with(Cast.as(Cast.ANA)))
                .andExpect(redirectedUrl(path));

        mvc.perform(get("/contacts/" + other).with(Cast.as(Cast.RITA)))
                .andExpect(redirectedUrl(path));
        mvc.perform(get(path).with(Cast.as(Cast.ANA)))
                .andExpect(content().string(containsString("@d2")))
                .andExpect(content().string(containsString("Lo dijo Ana")))
                .andExpect(content().string(containsString(path + "/merge/" + other + "/undoing")));
        mvc.perform(get(path).with(Cast.as(Cast.RITA)))
                .andExpect(content().string(not(containsString("/undoing"))));
        mvc.perform(
                        post(path + "/merge/" + other + "/undoing")
                                .with(csrf())
                                .with(Cast.as(Cast.ANA)))
                .andExpect(redirectedUrl("/contacts/" + other));
        mvc.perform(get("/contacts/" + other).with(Cast.as(Cast.RITA))).andExpect(status().isOk());
    }

    @Test
    void programsMergeAndUndo() throws Exception {
        var other =
                meet(new Street(), new Author(UUID.randomUUID().toString(), "d3", "D.", null), 1);
        var merge = "/api/v1" + path + "/merge";

        mvc.perform(merges(merge, other).with(Cast.as(Cast.ANA)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.profiles.length()").value(2))
                .andExpect(jsonPath("$.merged[0].number").value(other));
        mvc.perform(merges(merge, other).with(Cast.as(Cast.ANA))).andExpect(status().isConflict());
        mvc.perform(get("/api/v1/contacts/" + other).with(Cast.as(Cast.RITA)))
                .andExpect(jsonPath("$.profiles.length()").value(2));
        mvc.perform(delete(merge + "/" + other).with(csrf()).with(Cast.as(Cast.ANA)))
                .andExpect(status().isNoContent());
        mvc.perform(delete(merge + "/" + other).with(csrf()).with(Cast.as(Cast.ANA)))
                .andExpect(status().isConflict());
        mvc.perform(merges(merge, other).with(Cast.as(Cast.RITA)))
                .andExpect(status().isForbidden());
        mvc.perform(merges(merge, 999_999).with(Cast.as(Cast.ANA)))
                .andExpect(status().isNotFound());
        mvc.perform(get(merge).with(Cast.as(Cast.ANA))).andExpect(jsonPath("$.items").isArray());
    }

    private static MockHttpServletRequestBuilder merges(String path, long other) {
        return post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"contact\": %d}".formatted(other))
                .with(csrf());
    }

    @Test
    void theOtherOneIsFoundByItsNumberToo() throws Exception {
        var other =
                meet(new Street(), new Author(UUID.randomUUID().toString(), "d4", "D.", null), 1);

        mvc.perform(get(path + "/merge").param("q", "#" + other).with(Cast.as(Cast.ANA)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("@d4")));
        mvc.perform(get(path + "/merge").param("q", "nadie así").with(Cast.as(Cast.ANA)))
                .andExpect(content().string(containsString("Nadie más se llama así: nadie así")));
        mvc.perform(get(path + "/merge").with(Cast.as(Cast.RITA)))
                .andExpect(status().isForbidden());
    }

    @Test
    void anAgentIsNotLetNearTheErasure() throws Exception {
        mvc.perform(
                        post(path + "/erasure")
                                .param("reason", "x")
                                .with(csrf())
                                .with(Cast.as(Cast.ANA)))
                .andExpect(status().isForbidden());
    }
}
