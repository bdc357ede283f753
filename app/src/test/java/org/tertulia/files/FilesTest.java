package org.tertulia.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.kernel.Refused;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class FilesTest {

    @Autowired Cast cast;
    @Autowired MockMvc web;
    @Autowired DSLContext db;
    @Autowired KeepingFiles keeping;
    @Autowired KeptFiles files;

    @BeforeEach
    void moveIn() {
        cast.moveIn();
    }

    @Test
    void theSameFileIsKeptOnceAndForEver() {
        var bytes = Paper.picture("twice");
        var first = keeping.keep(sight(ANA), "uno.png", bytes);
        assertThat(keeping.keep(sight(BEA), "dos.png", bytes)).isEqualTo(first);
        assertThat(files.bytes(sight(RITA), first.hash())).contains(bytes);
        assertThat(files.find(sight(RITA), "nada")).isEmpty();
        assertThat(files.find(sight(RITA), "0".repeat(64))).isEmpty();
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from files.file where encode(sha256,"
                                                + " 'hex') = ?",
                                        first.hash())
                                .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void whatCannotGoAlongIsRefused() {
        refuses(new FilesRefusal.FileEmpty(), "a.png", new byte[0]);
        refuses(new FilesRefusal.FileTooLarge(8), "a.png", new byte[KeepingFiles.LARGEST + 1]);
        refuses(
                new FilesRefusal.FileTypeUnfit(FileType.words()),
                "a.html",
                "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aPictureIsShownAndNothingOfItRuns() throws Exception {
        var hash = keeping.keep(sight(ANA), "mapa.png", Paper.picture("shown")).hash();
        web.perform(get("/files/" + hash + "?name=mapa").with(Cast.as(RITA)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("Cache-Control", containsString("immutable")))
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().string("Content-Disposition", containsString("mapa.png")));
        var document = keeping.keep(sight(ANA), "a.pdf", Paper.document("saved")).hash();
        web.perform(get("/files/" + document + "?name=x.html").with(Cast.as(RITA)))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Content-Disposition", containsString("x.html.pdf")));
        web.perform(get("/files/" + "0".repeat(64)).with(Cast.as(RITA)))
                .andExpect(status().isNotFound());
        web.perform(get("/files/" + hash)).andExpect(status().is3xxRedirection());
    }

    @Test
    void pagesAndProgramsBringThemAsTheyAre() throws Exception {
        for (var path : new String[] {"/files", "/api/v1/files"}) {
            web.perform(
                            post(path)
                                    .with(Cast.as(ANA))
                                    .with(csrf())
                                    .header("X-File-Name", "Horario%20de%20la%20tienda")
                                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                    .content(Paper.document("horario")))
                    .andExpect(status().isCreated())
                    .andExpect(jsonPath("$.type").value("pdf"))
                    .andExpect(jsonPath("$.name").value("Horario de la tienda.pdf"))
                    .andExpect(jsonPath("$.hash").isString());
        }
        web.perform(
                        post("/api/v1/files")
                                .with(Cast.as(ANA))
                                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                .content("<svg/>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("FileTypeUnfit")));
    }

    @Test
    void aPageIsToldWhyInASentence() throws Exception {
        web.perform(
                        post("/files")
                                .with(Cast.as(ANA))
                                .with(csrf())
                                .accept(MediaType.APPLICATION_PROBLEM_JSON)
                                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                .content("<svg/>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("no se puede enviar")));
    }

    private void refuses(FilesRefusal refusal, String name, byte[] bytes) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> keeping.keep(sight(ANA), name, bytes))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
