package org.tertulia.listening.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.tertulia.language.Text;
import org.tertulia.listening.matching.Reading.Mistake;
import org.tertulia.listening.matching.Reading.Parsed;

class WatchersTest {

    private final Watchers<String> watchers = new Watchers<>();

    @Test
    void aWordFindsWhatReadsAlike() {
        watchers.add("queja", query("avería"));
        assertThat(matches("Otra AVERIA en el metro")).containsExactly("queja");
        assertThat(matches("Otras averías")).containsExactly("queja");
        assertThat(matches("Averiado")).isEmpty();
    }

    @Test
    void aWordFindsHandlesAndHashtagsButNotTheOtherWayRound() {
        watchers.addAll(
                Map.of(
                        "word", query("olmo"),
                        "handle", query("@olmo"),
                        "hashtag", query("#olmo")));
        assertThat(matches("hola @Olmo")).containsExactlyInAnyOrder("word", "handle");
        assertThat(matches("viva #olmo")).containsExactlyInAnyOrder("word", "hashtag");
        assertThat(matches("un olmo")).containsExactly("word");
    }

    @Test
    void aPhraseWantsItsWordsSideBySide() {
        watchers.add("phrase", query("\"a b a c\""));
        assertThat(matches("a b a b a c")).containsExactly("phrase");
        assertThat(matches("a b c a b b a c")).isEmpty();
    }

    @Test
    void aWatchAnswersOnceHoweverManyOfItsWordsComeBy() {
        watchers.add("any", query("olmo OR ol* OR @olmo OR \"un olmo\""));
        assertThat(matches("un olmo, dos olmos, @olmo, olmo")).containsExactly("any");
    }

    @Test
    void aWatchAnswersByOneBranchWhereAnotherOnlyBegins() {
        watchers.add("branches", query("(uno dos) OR (tres cuatro) OR (uno cinco)"));
        assertThat(matches("uno tres cuatro")).containsExactly("branches");
        assertThat(matches("cuatro tres dos uno")).containsExactly("branches");
        assertThat(matches("uno tres")).isEmpty();
    }

    @Test
    void eachLanguageHasItsOwnEndings() {
        watchers.add("w", query("charge"));
        assertThat(matches(Utterance.of("They charged me", "en"))).containsExactly("w");
        assertThat(matches(Utterance.of("They charged me", "es"))).isEmpty();
        assertThat(matches(Utterance.of("Charges", null))).isNotEmpty();
    }

    @Test
    void whatMustStandAsWrittenDoes() {
        watchers.add("exact", query("exact:Olmo"));
        watchers.add("row", query("exact:\"No Funciona\""));
        assertThat(matches("Olmo")).containsExactly("exact");
        assertThat(matches("#Olmo")).containsExactly("exact");
        assertThat(matches("olmo OLMO Olmos Ólmo")).isEmpty();
        assertThat(matches("No Funciona")).containsExactly("row");
        assertThat(matches("No funciona")).isEmpty();
    }

    @Test
    void nearIsInEitherOrderAndCountsPlaces() {
        watchers.add("near", query("olmo NEAR/2 (roto OR \"no va\")"));
        assertThat(matches("olmo está roto")).containsExactly("near");
        assertThat(matches("roto el olmo")).containsExactly("near");
        assertThat(matches("no va el olmo")).containsExactly("near");
        assertThat(matches("olmo que ya no va")).isEmpty();
        watchers.add("near", query("olmo NEAR/1 roto"));
        assertThat(matches("olmo roto")).containsExactly("near");
        assertThat(matches("olmo está roto")).isEmpty();
    }

    @Test
    void anAddressIsFoundByItsDomain() {
        watchers.add("site", query("url:olmo.es"));
        assertThat(matches("ver https://www.olmo.es/x?y")).containsExactly("site");
        assertThat(matches("ver https://tienda.olmo.es")).containsExactly("site");
        assertThat(matches("ver https://otroolmo.es y https://olmo.es.malo.com")).isEmpty();
    }

    @Test
    void aMessageIsAlsoFoundByWhatItIs() {
        watchers.addAll(
                Map.of(
                        "review", query("kind:review"),
                        "ana", query("author:@Ana roto"),
                        "name", query("author:\"ana lópez\""),
                        "spanish", query("roto lang:es"),
                        "foreign", query("roto -lang:es")));
        var said =
                new Utterance(
                        Text.tokens("Todo roto"),
                        "es",
                        told -> {
                            told.add(Trait.KIND, "REVIEW");
                            told.add(Trait.AUTHOR, "ana@olmo.social");
                            told.add(Trait.AUTHOR, "ana");
                            told.add(Trait.AUTHOR, "Ana López");
                            told.add(Trait.CHANNEL, null);
                        });
        assertThat(matches(said)).containsExactlyInAnyOrder("review", "ana", "name", "spanish");
        assertThat(matches(Utterance.of("Todo roto", null))).containsExactly("foreign");
    }

    @Test
    void watchesThatLookForTheSameComeAndGoOneByOne() {
        watchers.addAll(Map.of("one", query("olmo roto"), "other", query("olmo AND roto")));
        assertThat(matches("olmo roto")).containsExactlyInAnyOrder("one", "other");
        watchers.remove("one");
        assertThat(matches("olmo roto")).containsExactly("other");
        watchers.change(List.of("other"), Map.of("third", query("olmo roto")));
        assertThat(matches("olmo roto")).containsExactly("third");
    }

    @Test
    void aChangedWatchForgetsWhatItLookedFor() {
        watchers.add("one", query("antes OR siempre"));
        watchers.add("one", query("después OR siempre"));
        assertThat(matches("antes")).isEmpty();
        assertThat(matches("siempre después")).containsExactly("one");
        watchers.remove("one");
        watchers.remove("never there");
        assertThat(matches("siempre después")).isEmpty();
        assertThat(watchers.size()).isZero();
    }

    @Test
    void comingAndGoingLeavesWhatIsThereRight() {
        var invention = new Invention(3, 200);
        var there = new HashMap<String, Query>();
        for (int i = 0; i < 1_500; i++) {
            var id = "w" + i % 700;
            if (i % 3 == 2) {
                watchers.remove(id);
                there.remove(id);
            } else {
                var query = invention.query();
                watchers.add(id, query);
                there.put(id, query);
            }
            if (i % 500 == 0) {
                watchers.replan();
            }
            var said = invention.utterance();
            assertThat(matches(said))
                    .as(said.toString())
                    .containsExactlyInAnyOrderElementsOf(naive(there, said));
        }
        assertThat(watchers.size()).isEqualTo(there.size());
    }

    @Test
    void matchingGoesOnWhileWatchesComeAndGo() throws Exception {
        var invention = new Invention(5, 500);
        watchers.add("steady", query("olmo \"se cae\" -nunca"));
        watchers.add("changing", query("olmo"));
        var over = new AtomicBoolean();
        Callable<List<List<String>>> reading =
                () -> {
                    var odd = new ArrayList<List<String>>();
                    while (!over.get()) {
                        var found = matches("El olmo se cae");
                        if (found.stream().filter("steady"::equals).count() != 1
                                || found.stream().filter("changing"::equals).count() != 1) {
                            odd.add(found);
                        }
                    }
                    return odd;
                };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var readers = List.of(threads.submit(reading), threads.submit(reading));
            for (int i = 0; i < 500; i++) {
                watchers.add("passing " + i, invention.query());
                watchers.add("changing", query(i % 2 == 0 ? "cae" : "olmo OR cae"));
                watchers.remove("passing " + (i - 50));
            }
            over.set(true);
            for (var reader : readers) {
                assertThat(reader.get()).isEmpty();
            }
        }
    }

    private List<String> matches(String message) {
        return matches(Utterance.of(message, "es"));
    }

    private List<String> matches(Utterance said) {
        var found = new ArrayList<String>();
        watchers.match(said, found::add);
        return found;
    }

    private static List<String> naive(Map<String, Query> queries, Utterance said) {
        var naive = new Naive(said);
        return queries.entrySet().stream()
                .filter(watch -> naive.matches(watch.getValue().expression()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Query query(String text) {
        return switch (Query.parse(text)) {
            case Parsed(var query) -> query;
            case Mistake mistake -> throw new AssertionError(mistake);
        };
    }
}
