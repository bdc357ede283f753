package org.tertulia.playbook.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.files.Attached;
import org.tertulia.files.KeepingFiles;
import org.tertulia.files.Paper;
import org.tertulia.kernel.Refused;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class EnclosedTest {

    @Autowired Cast cast;
    @Autowired MockMvc web;
    @Autowired DSLContext db;
    @Autowired KeepingFiles keeping;
    @Autowired Composing composing;
    @Autowired Approving approving;
    @Autowired Exchange exchange;
    @Autowired ApprovedTexts texts;

    private final String handle = "files-" + UUID.randomUUID();

    @BeforeEach
    void moveIn() {
        cast.moveIn();
    }

    @Test
    void anEditionKeepsItsFilesAndAnotherFileIsAnotherEdition() {
        var map = picture("mapa.png", "El mapa de la tienda");
        var text = composing.create(sight(ANA), handle, draft(map, map));
        approving.approve(sight(CARLA), text.number(), 1);
        var found = texts.find(sight(ANA), text.number()).current().content();
        assertThat(found.files()).extracting(Attached::label).containsExactly(map.alt());
        assertThat(found.lines()).contains("file: mapa.png, El mapa de la tienda");
        refuses(
                new SaidRefusal.NothingChanged(),
                () -> composing.change(sight(ANA), text.number(), 1, 2, draft(map)));

        var other = picture("mapa.png", "Otro mapa");
        composing.change(sight(ANA), text.number(), 1, 2, draft(other));
        composing.change(sight(ANA), text.number(), 2, 1, draft(map, other));
        var both = texts.find(sight(ANA), text.number());
        assertThat(both.current().content().files()).hasSize(1);
        assertThat(both.open().content().files()).hasSize(2);
        assertThatException()
                .isThrownBy(
                        () ->
                                db.execute(
                                        "delete from playbook_said.enclosed where text_number = ?"
                                                + " and n = 1",
                                        text.number()));
    }

    @Test
    void whatIsUnsoundIsRefused() {
        var five =
                IntStream.range(0, 5)
                        .mapToObj(i -> picture(i + ".png", "Uno"))
                        .toArray(Draft.Enclosed[]::new);
        refuses(
                new SaidRefusal.FilesTooMany(4),
                () -> composing.create(sight(ANA), handle, draft(five)));
        refuses(
                new SaidRefusal.FileUnknown("nada"),
                () ->
                        composing.create(
                                sight(ANA), handle, draft(new Draft.Enclosed("nada", "a", "b"))));
        refuses(
                new SaidRefusal.FileWordless("a.png", 1_000),
                () -> composing.create(sight(ANA), handle, draft(picture("a.png", " \u200b"))));
        refuses(
                new SaidRefusal.FileWordless("a.png", 1_000),
                () ->
                        composing.create(
                                sight(ANA), handle, draft(picture("a.png", "x".repeat(1_001)))));
    }

    @Test
    void aTableCarriesThemByTheirHash() {
        var map = picture("mapa, nuevo.png", "El mapa/plano \"nuevo\"");
        var hours = document("horario.pdf");
        var text = composing.create(sight(ANA), handle, draft(map, hours));
        var out = exchange.export(sight(ANA));
        var again = out.replace(handle, handle + "-otra");
        var brought = exchange.bring(sight(ANA), again).written();
        assertThat(brought)
                .filteredOn(it -> it.handle().equals(handle + "-otra"))
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it.open().content().files())
                                        .isEqualTo(text.open().content().files()));
        assertThat(exchange.bring(sight(ANA), out.replace(map.hash(), "0".repeat(64))).left())
                .filteredOn(it -> it.handle().equals(handle))
                .extracting(Exchange.Left::why)
                .containsExactly(new SaidRefusal.FileUnknown("0".repeat(60) + "…"));
    }

    @Test
    void pagesShowAndTakeThem() throws Exception {
        var map = picture("mapa.png", "El mapa de la tienda");
        web.perform(
                        post("/playbook/messages")
                                .with(Cast.as(ANA))
                                .with(csrf())
                                .param("title", "Con mapa")
                                .param("handle", handle)
                                .param("language", "es")
                                .param("size", "short")
                                .param("tone", "close")
                                .param("text", "Aquí estamos.")
                                .param("file", map.hash())
                                .param("fileName", map.name())
                                .param("fileAlt", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Di qué se ve en «mapa.png»")))
                .andExpect(content().string(containsString(map.hash())));
        var text = composing.create(sight(ANA), handle, draft(map));
        for (var path : List.of(text.path(), text.path() + "/edition")) {
            web.perform(get(path).with(Cast.as(ANA)))
                    .andExpect(content().string(containsString(map.hash())))
                    .andExpect(content().string(containsString(map.alt())));
        }
    }

    @Test
    void programsWriteAndReadThem() throws Exception {
        var map = picture("mapa.png", "El mapa");
        web.perform(
                        post("/api/v1/approved-messages")
                                .with(Cast.as(ANA))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"handle":"%s","title":"Uno","variants":[{"language":"es",
                                        "text":"Hola"}],"files":[{"hash":"%s","name":"mapa.png",
                                        "alt":"El mapa"}]}
                                        """
                                                .formatted(handle, map.hash())))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.open.files[0].hash").value(map.hash()))
                .andExpect(jsonPath("$.open.files[0].type").value("png"));
        web.perform(get("/api/v1/files/" + map.hash()).with(Cast.as(RITA)))
                .andExpect(status().isOk());
    }

    private Draft.Enclosed picture(String name, String alt) {
        var kept = keeping.keep(sight(ANA), name, Paper.picture(name + alt));
        return new Draft.Enclosed(kept.hash(), name, alt);
    }

    private Draft.Enclosed document(String name) {
        var kept = keeping.keep(sight(ANA), name, Paper.document(name));
        return new Draft.Enclosed(kept.hash(), name, "");
    }

    private static Draft draft(Draft.Enclosed... files) {
        return new Draft(
                "Prueba",
                null,
                List.of(),
                List.of(),
                null,
                List.of(new Draft.Typed("es", "long", "close", "Aquí estamos.")),
                List.of(files));
    }

    private static void refuses(SaidRefusal refusal, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
