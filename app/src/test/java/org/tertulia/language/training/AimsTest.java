package org.tertulia.language.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tertulia.language.Text;
import org.tertulia.language.Understanding;

/** The shipped model does not fall behind what docs/understanding.md says of it. */
class AimsTest {

    private static final Path DATA = Path.of("../../shared/data/language");

    @ParameterizedTest
    @CsvSource({
        "umsab/es.dev, SENTIMENT, 0.54",
        "tass2020/train, SENTIMENT, 0.58",
        "es_airline_care/dev, SENTIMENT, 0.48",
        "es_intent_gold/dev, INTENT, 0.46",
        "langid_tweets/dev, LANGUAGE, 0.96",
    })
    void aSetIsUnderstoodSoWell(String set, Question question, double leastMacroF1) {
        if (absent()) {
            return;
        }
        var scores = new Scores(question.labels());
        for (var row : Rows.of(DATA.resolve(set + ".tsv")).rows()) {
            int truth = scores.labels().indexOf(row.get(question.column()));
            if (truth >= 0) {
                var sense = Understanding.shipped().of(Text.tokens(row.get("text")));
                var answer = question.answer(sense);
                scores.add(truth, scores.labels().indexOf(answer.what()), answer.confidence());
            }
        }
        assertThat(scores.macroF1()).isGreaterThan(leastMacroF1);
    }

    private static boolean absent() {
        if (Files.isDirectory(DATA)) {
            return false;
        }
        System.err.println(
                "SKIPPED: no labelled texts in "
                        + DATA.toAbsolutePath().normalize()
                        + ", so nothing tells how well texts are understood");
        return true;
    }
}
