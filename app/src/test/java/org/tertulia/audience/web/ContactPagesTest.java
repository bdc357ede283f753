package org.tertulia.audience.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.messages.Street.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.audience.AuthorRef;
import org.tertulia.audience.Contacts;
import org.tertulia.messages.Street;
import org.tertulia.networks.Author;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class ContactPagesTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ItemConsumer recording;
    @Autowired Contacts contacts;
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
    void anAgentIsNotLetNearTheErasure() throws Exception {
        mvc.perform(
                        post(path + "/erasure")
                                .param("reason", "x")
                                .with(csrf())
                                .with(Cast.as(Cast.ANA)))
                .andExpect(status().isForbidden());
    }
}
