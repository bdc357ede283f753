package org.tertulia.language.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tertulia.language.Sense;
import org.tertulia.language.Text;
import org.tertulia.language.Understanding;
import org.tertulia.language.model.Heads;
import org.tertulia.language.model.Models;

/** The shipped model goes on learning. */
class TeachingTest {

    private static final String ODD = "El trasto ese hace chiribitas cada vez que lo enchufo";

    @Test
    void aLessonHoldsForItsTextAndThoseAlike() {
        var taught = taught(new Lesson(ODD, Heads.URGENCY, "crisis"));
        assertThat(of(taught, ODD).urgency().what().word()).isEqualTo("crisis");
        assertThat(
                        of(taught, "hace chiribitas el trasto ese al enchufarlo")
                                .urgency()
                                .what()
                                .word())
                .isEqualTo("crisis");
        var other = "Me encanta el color nuevo";
        assertThat(of(taught, other).urgency().what().word()).isEqualTo("none");
    }

    @Test
    void alsoLanguagesAreTaught() {
        var taught = taught(new Lesson("auga morna e pan de millo", Heads.LANGUAGE, "gl"));
        assertThat(of(taught, "auga morna e pan de millo").language().language()).contains("gl");
    }

    @Test
    void aQuestionThatNoLessonIsAboutIsAnsweredAsBefore() {
        var taught = taught(new Lesson(ODD, Heads.URGENCY, "crisis"));
        assertThat(of(taught, ODD).intents()).isEqualTo(of(Models.shipped(), ODD).intents());
        assertThat(of(taught, ODD).sentiment()).isEqualTo(of(Models.shipped(), ODD).sentiment());
    }

    @Test
    void theGuardSeesWhatIsForgotten() {
        var before = Guard.standing(Models.shipped());
        assertThat(before.points().get(Heads.INTENT)).isGreaterThan(50);
        assertThat(before.points().get(Heads.LANGUAGE)).isGreaterThan(90);
        assertThat(before.lost(before)).isZero();
        var wrong =
                Seeds.LEARNED.stream()
                        .filter(seed -> seed.isMessage())
                        .limit(300)
                        .map(seed -> new Lesson(seed.text(), Heads.SENTIMENT, "pos"))
                        .toList();
        var after = Guard.standing(Teaching.teach(Models.shipped(), wrong));
        assertThat(after.lost(before)).isGreaterThan(2);
        assertThat(after.worst(before)).isEqualTo(Heads.SENTIMENT);
    }

    private static Models taught(Lesson lesson) {
        return Teaching.teach(Models.shipped(), List.of(lesson));
    }

    private static Sense of(Models models, String text) {
        return Understanding.of(models).of(Text.tokens(text));
    }
}
