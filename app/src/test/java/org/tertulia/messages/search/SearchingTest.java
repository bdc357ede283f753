package org.tertulia.messages.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.LUCIA;
import static org.tertulia.messages.Street.NOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.tertulia.messages.MessageStream;
import org.tertulia.messages.Messages;
import org.tertulia.messages.Street;
import org.tertulia.messages.search.SearchQuery.Order;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class SearchingTest {

    private static final Sight SIGHT = Cast.sight(Cast.RITA);

    @Autowired ItemConsumer recording;
    @Autowired MessageStream stream;
    @Autowired Messages messages;
    @Autowired Indexing indexing;
    @Autowired Rebuilding rebuilding;
    @Autowired Searching searching;
    @Autowired Shelf shelf;

    @Value("${tertulia.data}")
    Path data;

    /** Each test has a channel of its own and looks there only. */
    private final Street street = new Street();

    @BeforeEach
    void say() {
        recording.take(
                List.of(
                        street.post("1", DARIO, "La maleta perdida en Málaga: ¡qué año!", NOON),
                        street.post(
                                "2",
                                LUCIA,
                                "Gracias @olmo por la maleta #FelizViaje",
                                NOON.plusSeconds(1)),
                        street.post(
                                "3", DARIO, "Perdida de tiempo, maleta rota", NOON.plusSeconds(2)),
                        street.post("4", LUCIA, "The flight was great 😀", NOON.plusSeconds(3))));
        index();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    maleta                     | 3 2 1
                    MALETA                     | 3 2 1
                    malaga ano                 | 1
                    "maleta perdida"           | 1
                    «maleta perdida»           | 1
                    "perdida maleta"           |
                    malet*                     | 3 2 1
                    "maleta perd*              | 1
                    perdida -rota              | 1
                    perdida NOT rota           | 1
                    málaga OR flight           | 4 1
                    (málaga O flight) great    | 4
                    maleta AND gracias         | 2
                    @olmo                      | 2
                    olmo                       | 2
                    #felizviaje                | 2
                    felizviaje                 | 2
                    #maleta                    |
                    author:lucia maleta        | 2
                    de:@lucia                  | 4 2
                    darío                      | 3 1
                    @dario                     | 3 1
                    😀                         | 4
                    -maleta                    | 4
                    nada                       |
                    """)
    void whatWasTypedFindsWhatWasMeant(String text, String expected) {
        assertThat(found(here(text))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void withoutWordsEverythingIsListedByTime() {
        assertThat(found(here(""))).isEqualTo("4 3 2 1");
        assertThat(found(here(" *** -- \"\" () ").by(Order.RELEVANCE))).isEqualTo("4 3 2 1");
    }

    @Test
    void relevancePutsTheBestFirst() {
        assertThat(found(here("perdida OR málaga").by(Order.RELEVANCE))).startsWith("1");
    }

    @Test
    void filtersNarrow() {
        var other = new Street();
        recording.take(List.of(other.post("9", DARIO, "maleta", NOON)));
        index();

        assertThat(searching.search(SIGHT, here("maleta")).ids()).hasSize(3);
        assertThat(searching.search(SIGHT, ours(true)).ids()).isEmpty();
        assertThat(searching.search(SIGHT, ours(false)).ids()).hasSize(3);
        var second =
                new SearchQuery(
                        "maleta",
                        Set.of(street.channel().id()),
                        null,
                        NOON.plusSeconds(1),
                        NOON.plusSeconds(2),
                        Order.NEWEST,
                        10,
                        null);
        assertThat(found(second)).isEqualTo("2");
    }

    @Test
    void anotherBrandIsNotFound() {
        var roble = new Street(Cast.ROBLE, "{}");
        recording.take(List.of(roble.post("1", DARIO, "secreto", NOON)));
        index();

        assertThat(searching.search(SIGHT, SearchQuery.of("secreto")).ids()).isEmpty();
        assertThat(searching.search(new Sight(Cast.RITA, Set.of()), SearchQuery.of("")).ids())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEWEST", "RELEVANCE"})
    void pagesFollowOneAnother(String order) {
        var seen = new ArrayList<String>();
        var asked = here("maleta").limited(2).by(Order.valueOf(order));
        String after = null;
        do {
            seen.addAll(List.of(found(asked.after(after)).split(" ")));
            after = searching.search(SIGHT, asked.after(after)).next();
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void anEditIsFoundByItsNewWordsOnly() {
        recording.take(List.of(street.edit("1", DARIO, "Ya apareció", NOON.plusSeconds(60))));
        index();

        assertThat(found(here("aparecio"))).isEqualTo("1");
        assertThat(found(here("malaga"))).isEmpty();
    }

    @Test
    void anEndlessWordDoesNotStopTheIndex() {
        recording.take(List.of(street.post("long", DARIO, "raro " + "x".repeat(40_000), NOON)));
        index();

        assertThat(found(here("raro"))).isEqualTo("long");
    }

    @Test
    void nothingThatCanBeTypedIsAnError() {
        var random = new Random(7);
        var signs = "\"*-@#():«»“|&+~^?[]{}\\/ aAñ😀Y O\u0000\ud800author:de:NOT OR ";
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(25); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(searching.search(SIGHT, here(text.toString()))).isNotNull();
        }
        assertThat(searching.search(SIGHT, here("x ".repeat(5_000)))).isNotNull();
        assertThat(searching.search(SIGHT, here("a").after("broken_x"))).isNotNull();
    }

    @Test
    void theOldIndexServesUntilTheNewOneHasCaughtUp() throws IOException {
        manyMore(Indexing.BATCH + 200);
        var old = shelf.serving();
        rebuilding.rebuild();
        indexing.round();

        assertThat(shelf.serving()).isSameAs(old);
        assertThat(rebuilding.state().rebuildBehind()).isPositive();
        assertThat(found(here("malaga"))).isEqualTo("1");

        index();
        assertThat(shelf.serving()).isNotSameAs(old);
        assertThat(rebuilding.state()).isEqualTo(new Rebuilding.State(0, null));
        assertThat(found(here("malaga"))).isEqualTo("1");
    }

    @Test
    void anIndexThatIsMissingIsMadeAnew() throws IOException {
        shelf.close();
        try (var files = Files.walk(data.resolve("search"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        index();

        assertThat(found(here("malaga"))).isEqualTo("1");
    }

    @Test
    void anIndexThatIsCorruptIsMadeAnew() throws IOException {
        shelf.close();
        try (var files = Files.walk(data.resolve("search"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("current")) {
                    Files.writeString(file, "not an index");
                }
            }
        }
        index();

        assertThat(found(here("malaga"))).isEqualTo("1");
    }

    @Test
    void whatWasCommittedIsNotReadAgain() throws IOException {
        var position = shelf.serving().position();
        shelf.close();

        assertThat(shelf.serving().position()).isEqualTo(position).isPositive();
        assertThat(found(here("malaga"))).isEqualTo("1");
    }

    private void manyMore(int count) {
        var more = new ArrayList<Heard>();
        for (int i = 0; i < count; i++) {
            more.add(street.post("more" + i, DARIO, "otra cosa " + i, NOON.minusSeconds(i)));
        }
        recording.take(more);
        index();
    }

    private void index() {
        for (int round = 0; round < 1_000 && indexing.round(); round++) {}
    }

    private SearchQuery here(String text) {
        return new SearchQuery(
                text, Set.of(street.channel().id()), null, null, null, Order.NEWEST, 50, null);
    }

    private SearchQuery ours(boolean ours) {
        return new SearchQuery(
                "maleta", Set.of(street.channel().id()), ours, null, null, Order.NEWEST, 50, null);
    }

    private String found(SearchQuery query) {
        var ids = searching.search(SIGHT, query).ids();
        return String.join(
                " ", messages.byIds(SIGHT, ids).stream().map(each -> each.remoteId()).toList());
    }
}
