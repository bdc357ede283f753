package org.tertulia.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tertulia.operations.Condition;
import org.tertulia.operations.Part;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.web.Page;
import org.tertulia.web.Pages;

@TertuliaTest
class WordingTest {

    @Autowired Pages pages;

    @Test
    void channelsAreCounted() {
        var ailing =
                new Part.Ailing(7, "Blog", Condition.CARE, "networks.trouble.Bug", "NullPointer");

        assertThat(spanish(new Part.Channels(0, 0, 0, List.of())))
                .isEqualTo("Todavía no escuchas ningún canal.");
        assertThat(spanish(new Part.Channels(4, 0, 0, List.of()))).isEqualTo("4 van bien.");
        assertThat(spanish(new Part.Channels(1, 2, 0, List.of(ailing))))
                .isEqualTo("Uno va bien, uno te necesita, 2 están en pausa.");
        assertThat(english(new Part.Channels(0, 1, 0, List.of(ailing, ailing))))
                .isEqualTo("None is well, 2 need you, one is paused.");
        var note = line("es", new Part.Channels(0, 0, 0, List.of(ailing))).notes().getFirst();
        assertThat(note.label()).isEqualTo("Blog");
        assertThat(note.href()).isEqualTo("/channels/7");
        assertThat(note.text()).contains("NullPointer");
    }

    @Test
    void whatNeverBeganIsNotCalledWell() {
        assertThat(line("en", new Part.Channels(0, 0, 0, List.of())).icon())
                .isEqualTo("circle-dashed");
        assertThat(line("en", new Part.Channels(1, 0, 0, List.of())).icon())
                .isEqualTo("circle-check");
    }

    @Test
    void quarantineIsCounted() {
        assertThat(spanish(new Part.Quarantine(0))).isEqualTo("Todo lo que llegó se pudo leer.");
        assertThat(spanish(new Part.Quarantine(1)))
                .isEqualTo("Un mensaje no se pudo leer y espera.");
        assertThat(english(new Part.Quarantine(1200)))
                .isEqualTo("1,200 messages could not be read and wait.");
    }

    @Test
    void ofTheAnswersTheMostUrgentIsSaid() {
        assertThat(english(new Part.Answers(0, 0, 0, null)))
                .isEqualTo("No answer waits for confirmation.");
        assertThat(english(new Part.Answers(2, 0, 0, null))).startsWith("2 answers are on the way");
        assertThat(spanish(new Part.Answers(2, 1, 0, null)))
                .startsWith("Una respuesta sigue sin confirmar");
        assertThat(spanish(new Part.Answers(2, 1, 3, null)))
                .startsWith("3 respuestas necesitan que alguien mire");
        assertThat(line("es", new Part.Answers(0, 0, 1, null)).acts().getFirst().href())
                .isEqualTo("/inbox?tab=unconfirmed");
    }

    @Test
    void followersAreNamedWhenTheyAreNotUpToDate() {
        var well = new Part.Follower("listening", 0, null, 0);
        var behind = new Part.Follower("inbox", 3, null, 0);
        var stopped = new Part.Follower("inbox", 12, "1a2b3c4d", 0);

        assertThat(line("es", new Part.Following(List.of(well))).notes()).isEmpty();
        assertThat(spanish(new Part.Following(List.of(well, behind))))
                .startsWith("Hay 3 mensajes en camino");
        var line = line("es", new Part.Following(List.of(well, stopped)));
        assertThat(line.sentence()).contains("No se pierde nada");
        assertThat(line.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.label()).isEqualTo("Bandeja"))
                .satisfies(
                        note -> assertThat(note.text()).contains("12 líneas").contains("1a2b3c4d"));
    }

    @Test
    void searchSaysHowFarItIs() {
        assertThat(english(new Part.Search(0L, null))).isEqualTo("The index is up to date.");
        assertThat(english(new Part.Search(1L, null)))
                .isEqualTo("The index has one message still to read.");
        assertThat(english(new Part.Search(0L, 40L))).contains("40 messages to go");
        assertThat(english(new Part.Search(null, null))).contains("cannot be read");
    }

    @Test
    void theRecordSaysWhenItWasVerified() {
        var before = Instant.EPOCH;

        assertThat(english(new Part.Chain(1200, null, null, null, false)))
                .isEqualTo("1,200 lines. Nobody has verified it yet.");
        assertThat(english(new Part.Chain(12, before, null, null, false))).endsWith("intact.");
        assertThat(english(new Part.Chain(12, before, null, 5L, false)))
                .contains("does not fit is 5");
    }

    @Test
    void theGroundIsTold() {
        assertThat(spanish(new Part.Database(true, "18.6", 30L << 20, true)))
                .isEqualTo("PostgreSQL 18.6, la que Tertulia lleva consigo. Ocupa 30 MB.");
        assertThat(spanish(new Part.Database(false, "17.2", 3L << 29, true)))
                .isEqualTo("PostgreSQL 17.2, externa. Ocupa 1,5 GB.");
        assertThat(english(new Part.Disk(500L << 30, 2L << 40, 256L << 20)))
                .isEqualTo("500.0 GB free of 2.0 TB.");
        assertThat(english(new Part.Disk(1L << 30, 2L << 40, 256L << 20)))
                .contains("make room soon");
        assertThat(english(new Part.Disk(1L << 20, 2L << 40, 256L << 20)))
                .contains("Make room now");
        assertThat(english(new Part.Program("1.2", Instant.EPOCH))).startsWith("Tertulia 1.2");
    }

    private String spanish(Part part) {
        return line("es", part).sentence();
    }

    private String english(Part part) {
        return line("en", part).sentence();
    }

    private Line line(String language, Part part) {
        return new Wording(page(language)).line(part);
    }

    private Page page(String language) {
        var request = new MockHttpServletRequest();
        request.addPreferredLocale(Locale.of(language));
        return pages.of(request);
    }
}
