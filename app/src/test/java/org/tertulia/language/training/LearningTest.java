package org.tertulia.language.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tertulia.language.Text;
import org.tertulia.language.model.Head;
import org.tertulia.language.model.Meaning;
import org.tertulia.language.model.Model;
import org.tertulia.language.model.Models;

/** On a language of a few words, where what must be learned is known. */
class LearningTest {

    private static final List<Head> MOOD =
            List.of(new Head("mood", List.of("bad", "fair", "good"), 0));
    private static final List<String> GOOD = List.of("flor", "brisa", "miel", "luna");
    private static final List<String> BAD = List.of("lodo", "humo", "plomo", "ruina");
    private static final List<String> PLAIN = List.of("mesa", "calle", "papel", "lunes", "norte");

    @Test
    void whatWordsMeanIsLearnedFromTexts() {
        var model = learned(labelled(300));
        assertThat(mood(model, "mesa flor norte brisa")).isEqualTo("good");
        assertThat(mood(model, "lodo calle humo")).isEqualTo("bad");
        assertThat(mood(model, "mesa calle papel")).isEqualTo("fair");
    }

    @Test
    void theSameExamplesGiveTheSameFile() throws IOException {
        assertThat(bytes(learned(labelled(60)))).isEqualTo(bytes(learned(labelled(60))));
    }

    @Test
    void aModelIsTheSameAfterItLayInAFile() throws IOException {
        var model = learned(labelled(300));
        var read = Models.read(new ByteArrayInputStream(bytes(model))).understanding();
        for (var text : List.of("flor mesa", "humo", "calle norte", "algo nunca visto")) {
            assertThat(scores(read, text)).containsExactly(scores(model, text));
        }
    }

    @Test
    void aHintShiftsWhatWouldBeThoughtAnyway() {
        // That an emoji was glad says little of a text whose words are known to be bad.
        var examples = new ArrayList<>(labelled(300));
        for (int i = 0; i < 50; i++) {
            var glad = Map.of("mood", new float[] {0.05f, 0.35f, 0.6f});
            examples.add(Example.hint("lodo plomo mesa", glad, 0.2f));
            examples.add(Example.hint("zafiro norte", glad, 0.2f));
        }
        var model = learned(examples);
        assertThat(mood(model, "lodo plomo mesa")).isEqualTo("bad");
        assertThat(likely(model, "zafiro")[2]).isGreaterThan(likely(model, "zafiro")[0]);
    }

    @Test
    void scoresCountWhatWasTakenForWhat() {
        var scores = new Scores(List.of("a", "b"));
        scores.add(0, 0, 0.9);
        scores.add(0, 1, 0.6);
        scores.add(1, 1, 0.8);
        scores.add(1, -1, 0.3);
        assertThat(scores.precision(1)).isEqualTo(0.5);
        assertThat(scores.recall(0)).isEqualTo(0.5);
        assertThat(scores.f1(0)).isEqualTo(2 / 3.0);
        assertThat(scores.accuracy()).isEqualTo(0.5);
        assertThat(scores.accuracyOfSurerHalf()).isEqualTo(1);
        // Off by 0.1, 0.6, 0.2 and 0.3.
        assertThat(scores.calibrationError()).isBetween(0.299, 0.301);
    }

    private static List<Example> labelled(int each) {
        var random = new Random(1);
        var examples = new ArrayList<Example>();
        for (int i = 0; i < each; i++) {
            examples.add(example(random, GOOD, 2));
            examples.add(example(random, PLAIN, 1));
            examples.add(example(random, BAD, 0));
        }
        return examples;
    }

    private static Example example(Random random, List<String> telling, int mood) {
        var text = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            var words = i % 2 == 0 ? telling : PLAIN;
            text.add(words.get(random.nextInt(words.size())));
        }
        var likely = new float[3];
        likely[mood] = 1;
        return Example.of(String.join(" ", text), Map.of("mood", likely), 1);
    }

    private static Model learned(List<Example> examples) {
        return Train.together(MOOD, examples, null, 3, 1);
    }

    private static String mood(Model model, String text) {
        return MOOD.getFirst().labels().get(Head.best(likely(model, text)));
    }

    private static double[] likely(Model model, String text) {
        return model.head("mood").probabilities(scores(model, text));
    }

    private static float[] scores(Model model, String text) {
        return model.scores(new Meaning(), Text.tokens(text));
    }

    private static byte[] bytes(Model model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Models("tiny", model, model).write(bytes);
        return bytes.toByteArray();
    }
}
