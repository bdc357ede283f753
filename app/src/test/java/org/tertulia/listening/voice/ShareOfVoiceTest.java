package org.tertulia.listening.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.LUCIA;
import static org.tertulia.messages.Street.NOON;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.kernel.SignedIn;
import org.tertulia.listening.Filling;
import org.tertulia.listening.Grain;
import org.tertulia.listening.Mention;
import org.tertulia.listening.MentionFilter;
import org.tertulia.listening.Mentions;
import org.tertulia.listening.Watch;
import org.tertulia.listening.WatchKind;
import org.tertulia.listening.Watching;
import org.tertulia.messages.Followers;
import org.tertulia.messages.Messages;
import org.tertulia.messages.Street;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connecting;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Submittable;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What the page counts is what the record says, and what each figure opens. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShareOfVoiceTest {

    private static final Sight SIGHT = Cast.sight(Cast.CARLA);
    private static final Brand OLMO = new Brand(Cast.OLMO, 1, "Olmo");
    private static final Span WEEK =
            new Span(LocalDate.of(2026, 2, 24), LocalDate.of(2026, 3, 2), Cast.CARLA.zone());

    private static final List<String> SAID =
            List.of(
                    "Gracias a Olmo por la mesa, qué maravilla 😍",
                    "Olmo otra vez tarde, qué vergüenza de servicio 😡",
                    "¿Olmo abre los domingos?",
                    "La mesa de Olmo pesa cuarenta kilos",
                    "Nogalia cobra por el envío y llega rota, un desastre 😡",
                    "Entre Olmo y Nogalia, ¿cuál compraríais?",
                    "olmo OLMO Olmo, y nogalia no",
                    "En la plaza hay mercado");

    @Autowired Cast cast;
    @Autowired Watching watching;
    @Autowired Filling filling;
    @Autowired Followers followers;
    @Autowired ItemConsumer recording;
    @Autowired Messages messages;
    @Autowired Mentions mentions;
    @Autowired Shares shares;
    @Autowired Networks networks;
    @Autowired Connecting connecting;
    @Autowired MockMvcTester mvc;

    private final List<Content> said = new ArrayList<>();
    private Channel forum;
    private Watch us;
    private Watch them;
    private Watch silent;

    private record Content(String text, Instant at) {}

    @BeforeAll
    void aWeekOfTalk() throws Exception {
        cast.moveIn();
        assertThat(page("/share-of-voice", Cast.CARLA)).contains("Todavía no se escucha a nadie");
        forum = channel();
        us = watch("Olmo", WatchKind.BRAND, "olmo");
        assertThat(page("/share-of-voice", Cast.CARLA)).contains("Ninguna mención en este tiempo");
        them = watch("Nogalia", WatchKind.COMPETITOR, "nogalia");
        silent = watch("Haya", WatchKind.COMPETITOR, "haya");
        watch("Mercado", WatchKind.TOPIC, "mercado");
        for (int day = 0; day < 9; day++) {
            for (var text : SAID) {
                hear(text, NOON.minus(Duration.ofDays(day)).minusSeconds(said.size()));
            }
        }
        for (int i = 0; i < 12; i++) {
            hear(
                    "El apagón de Olmo, #apagón en la tienda " + "ab".charAt(i % 2),
                    NOON.minusSeconds(9_000 + i));
        }
        for (int i = 0; i < 100 && followers.round(); i++) {}
        for (int i = 0; i < 100 && filling.round(); i++) {}
    }

    private Watch watch(String name, WatchKind kind, String query) {
        return watching.watch(SIGHT, OLMO, name, kind, query, true);
    }

    private Channel channel() {
        var network =
                networks.connectable().stream()
                        .filter(Submittable.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        var found = (Found.Ready) network.seek(Map.of("name", "Foro"));
        return connecting.connect(SIGHT, OLMO, network.name(), found, "Foro", ChannelRole.WATCHED);
    }

    private void hear(String text, Instant at) {
        said.add(new Content(text, at));
        var id = "s" + said.size();
        var author = said.size() % 2 == 0 ? DARIO : LUCIA;
        recording.take(
                List.of(
                        new Heard(
                                forum,
                                new NetworkItem.Post(Street.content(id, author, text, at)),
                                900_000 + said.size(),
                                at,
                                false)));
    }

    private ShareOfVoice week() {
        return shares.of(SIGHT, List.of(us, them, silent), WEEK, Grain.DAY);
    }

    /** The week's texts that name it, without asking a watch. */
    private List<Content> naming(String... names) {
        return said.stream()
                .filter(one -> !one.at().isBefore(WEEK.from()) && one.at().isBefore(WEEK.to()))
                .filter(
                        one ->
                                List.of(names).stream()
                                        .allMatch(
                                                name ->
                                                        Pattern.compile("(?i)\\b" + name + "\\b")
                                                                .matcher(one.text())
                                                                .find()))
                .toList();
    }

    @Test
    void theFiguresAreThoseOfTheRecord() {
        var week = week();
        var ours = week.voices().getFirst();

        assertThat(ours.messages()).isEqualTo(naming("olmo").size());
        assertThat(week.voices().get(1).messages()).isEqualTo(naming("nogalia").size());
        assertThat(week.voices().get(2).messages()).isZero();
        assertThat(week.several()).isEqualTo(naming("olmo", "nogalia").size());
        assertThat(week.messages())
                .isEqualTo(
                        naming("olmo").size()
                                + naming("nogalia").size()
                                - naming("olmo", "nogalia").size());
        assertThat(week.named()).isEqualTo(week.messages() + week.several());
        assertThat(ours.steps().stream().mapToLong(n -> n).sum()).isEqualTo(ours.messages());
        assertThat(ours.tones().all()).isEqualTo(ours.messages());
        assertThat(ours.networks()).containsExactly(Map.entry(forum.network(), ours.messages()));
    }

    @Test
    void whatWasNotUnderstoodIsUnsureAndNotNeutral() {
        var tones = new TreeMap<String, Long>();
        var intents = new TreeMap<String, Long>();
        var ids =
                mentions
                        .list(
                                SIGHT,
                                MentionFilter.of(us).between(WEEK.from(), WEEK.to()),
                                null,
                                999)
                        .stream()
                        .map(Mention::message)
                        .toList();
        for (var message : messages.byIds(SIGHT, ids)) {
            var gist = Objects.requireNonNull(message.sense()).gist();
            tones.merge(String.valueOf(gist.sentiment()), 1L, Long::sum);
            intents.merge(String.valueOf(gist.intent()), 1L, Long::sum);
        }
        var ours = week().voices().getFirst();

        assertThat(ours.tones().unsure()).isEqualTo(tones.getOrDefault("null", 0L));
        assertThat(ours.tones().negative())
                .isEqualTo(tones.getOrDefault("NEGATIVE", 0L))
                .isPositive();
        assertThat(ours.tones().neutral()).isEqualTo(tones.getOrDefault("NEUTRAL", 0L));
        assertThat(ours.tones().positive())
                .isEqualTo(tones.getOrDefault("POSITIVE", 0L))
                .isPositive();
        assertThat(ours.intentUnsure()).isEqualTo(intents.getOrDefault("null", 0L));
        ours.intents()
                .forEach(
                        (intent, count) -> assertThat(count).isEqualTo(intents.get(intent.name())));
    }

    @Test
    void everyFigureOpensExactlyItsMessages() throws Exception {
        var html = page("/share-of-voice?from=2026-02-24&to=2026-03-02", Cast.CARLA);
        var links =
                Pattern.compile("href=\"(/mentions\\?[^\"]+)\"[^>]*>([0-9.]+)<")
                        .matcher(html)
                        .results()
                        .toList();

        assertThat(links).hasSizeGreaterThan(20);
        var seen = new HashSet<String>();
        for (var link : links) {
            var path = link.group(1).replace("&amp;", "&");
            if (seen.add(path)) {
                assertThat(listed(path)).as(path).isEqualTo(Integer.parseInt(link.group(2)));
            }
        }
        var together = Pattern.compile("href=\"(/mentions\\?[^\"]+several=true)\"").matcher(html);
        assertThat(together.find()).isTrue();
        assertThat(listed(together.group(1).replace("&amp;", "&")))
                .isEqualTo(naming("olmo", "nogalia").size());
    }

    /** How many messages the list has, to its end. */
    private int listed(String path) throws Exception {
        int rows = 0;
        var next = path;
        while (next != null) {
            var html = page(next, Cast.CARLA);
            rows += (int) Pattern.compile("<li class=\"mention\"").matcher(html).results().count();
            var on = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(html);
            next = on.find() ? on.group(1).replace("&amp;", "&") : null;
        }
        return rows;
    }

    @Test
    void wordsThatRiseOpenTheirMessages() throws Exception {
        var html = page("/share-of-voice/words?from=2026-02-28&to=2026-03-02", Cast.CARLA);

        assertThat(html).contains("<strong>#apagón</strong>", "tienda");
        assertThat(html).doesNotContain("<strong>olmo</strong>", "<strong>los</strong>");
        var link =
                Pattern.compile("href=\"([^\"]+)\"><strong>#apagón</strong> <span>([0-9]+) ")
                        .matcher(html);
        assertThat(link.find()).isTrue();
        assertThat(link.group(2)).isEqualTo("12");
        var path = link.group(1).replace("&amp;", "&");
        assertThat(listed(path)).isEqualTo(12);
        assertThat(page(path, Cast.CARLA)).contains("12 menciones", "Con la palabra «#apagon»");
    }

    @Test
    void fewMessagesAreNoShare() throws Exception {
        var day = "/share-of-voice?from=2026-02-24&to=2026-02-24&by=hour";

        assertThat(page(day, Cast.CARLA))
                .contains("pocos mensajes: 9")
                .doesNotContain("<strong>67");
        assertThat(page("/share-of-voice?from=2026-02-24&to=2026-03-02", Cast.RITA))
                .contains("%</strong>", "Un mensaje cuenta una vez para cada quien que nombra");
    }

    @Test
    void nobodySeesTheVoicesOfAnotherBrand() throws Exception {
        var blind = new Sight(Cast.CARLA, Set.of(Cast.ROBLE));

        var found = shares.of(blind, List.of(us, them), WEEK, Grain.DAY);
        assertThat(found.messages()).isZero();
        assertThat(found.voices()).extracting(Voice::messages).containsOnly(0L);
        assertThat(found.voices()).extracting(Voice::before).containsOnly(0L);
        assertThat(mvc.get().uri("/share-of-voice?watch=4711").with(Cast.as(Cast.CARLA)).exchange())
                .hasStatus(404);
        assertThat(mvc.get().uri("/share-of-voice").exchange()).hasStatus(303);
    }

    @Test
    void theFileHasWhatThePageShows() throws Exception {
        var csv = page("/share-of-voice/figures.csv?from=2026-02-24&to=2026-03-02", Cast.CARLA);

        assertThat(csv.lines().toList())
                .contains("Mensajes,,," + week().messages() + ",")
                .anyMatch(line -> line.startsWith("Cuota de voz,,Olmo," + naming("olmo").size()))
                .anyMatch(line -> line.startsWith("Tono,negativo,Nogalia,"))
                .allMatch(line -> line.split(",", -1).length == 5);
    }

    @Test
    void programsGetTheSameFigures() throws Exception {
        var json = page("/api/v1/share-of-voice?from=2026-02-24&to=2026-03-02", Cast.RITA);

        assertThat(json)
                .contains("\"messages\":" + week().messages())
                .contains("\"several\":" + week().several())
                .contains("\"unsure\":" + week().voices().getFirst().tones().unsure());
        for (var wrong :
                List.of(
                        "from=2026-03-02&to=2026-02-01",
                        "by=week",
                        "by=hour",
                        "from=yesterday",
                        "from=0001-01-01",
                        "watch=1,2,3,4,5,6,7,8,9",
                        "watch=one")) {
            assertThat(
                            mvc.get()
                                    .uri("/api/v1/share-of-voice?" + wrong)
                                    .with(Cast.as(Cast.RITA))
                                    .exchange()
                                    .getResponse()
                                    .getStatus())
                    .as(wrong)
                    .isIn(400, 422);
        }
    }

    @Test
    void anAddressThatMeansNothingShowsThePage() throws Exception {
        for (var odd :
                List.of(
                        "days=-1",
                        "days=99999",
                        "from=x&to=y",
                        "from=2026-03-02&to=2026-01-01",
                        "from=+1000000-01-01",
                        "by=week",
                        "watch=,,x,")) {
            assertThat(page("/share-of-voice?" + odd, Cast.CARLA)).as(odd).contains("Olmo");
        }
    }

    private String page(String path, SignedIn who) throws Exception {
        var shown = mvc.get().uri(URI.create(path)).with(Cast.as(who)).exchange();
        assertThat(shown).as(path).hasStatusOk();
        return shown.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
