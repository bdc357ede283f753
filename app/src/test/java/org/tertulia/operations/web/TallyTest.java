package org.tertulia.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tertulia.operations.Condition;
import org.tertulia.operations.Overview;
import org.tertulia.operations.Part;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.web.Pages;

@TertuliaTest
class TallyTest {

    @Autowired Pages pages;
    @Autowired Clock clock;

    @Test
    void aWholeHouseIsOneSentence() {
        var now = clock.instant();
        var signedOut =
                new Part.Ailing(5, "@olmo", Condition.TROUBLE, "networks.trouble.SignedOut", null);
        var overview =
                new Overview(
                        List.of(
                                new Part.Channels(4, 0, 1, List.of(signedOut)),
                                new Part.Quarantine(0),
                                new Part.Answers(0, 0, 0, null),
                                new Part.Chain(12, now, null, null, false),
                                new Part.Backup(
                                        now.minus(Duration.ofHours(3)),
                                        null,
                                        1,
                                        true,
                                        true,
                                        false)));

        assertThat(sentence("en", overview))
                .isEqualTo(
                        "4 channels are well, one wants signing in, no unconfirmed answers, the record"
                                + " is intact and the backup is 3 h old.");
        assertThat(sentence("es", overview))
                .isEqualTo(
                        "4 canales bien, en uno hay que volver a entrar, ninguna respuesta sin"
                                + " confirmar, el registro está íntegro y la copia tiene 3 h.");
    }

    @Test
    void whatIsWrongIsNamed() {
        var now = clock.instant();
        var ailing = new Part.Ailing(5, "Blog", Condition.CARE, "networks.trouble.Bug", null);

        assertThat(
                        sentence(
                                "en",
                                new Overview(List.of(new Part.Channels(0, 0, 0, List.of(ailing))))))
                .isEqualTo("No channel is well, one needs you.");
        assertThat(sentence("en", chain(new Part.Chain(12, null, null, null, false))))
                .isEqualTo("Nobody has verified the record.");
        assertThat(sentence("en", chain(new Part.Chain(12, now, null, 5L, false))))
                .isEqualTo("The record is not intact.");
        var longAgo = now.minus(Duration.ofDays(9));
        assertThat(sentence("es", chain(new Part.Chain(12, longAgo, null, null, true))))
                .startsWith("El registro se verificó por última vez hace ");
    }

    private static Overview chain(Part.Chain chain) {
        return new Overview(List.of(chain));
    }

    private String sentence(String language, Overview overview) {
        var request = new MockHttpServletRequest();
        request.addPreferredLocale(Locale.of(language));
        return new Tally(pages.of(request)).of(overview);
    }
}
