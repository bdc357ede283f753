package org.tertulia.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.LUCIA;
import static org.tertulia.messages.Street.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.language.Gist;
import org.tertulia.language.Intent;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Parsed;
import org.tertulia.messages.Followers;
import org.tertulia.messages.Message;
import org.tertulia.messages.Messages;
import org.tertulia.messages.Street;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What is heard becomes a mention, before a watch was saved and after. */
@TertuliaTest
class MatchingTest {

    private static final Sight SIGHT = Cast.sight(Cast.CARLA);
    private static final Sight BOTH = new Sight(Cast.CARLA, Set.of(Cast.OLMO, Cast.ROBLE));
    private static final Brand OLMO = new Brand(Cast.OLMO, 1, "Olmo");
    private static final Brand ROBLE = new Brand(Cast.ROBLE, 2, "Roble");

    @Autowired Cast cast;
    @Autowired Watching watching;
    @Autowired Changing changing;
    @Autowired Tending tending;
    @Autowired Filling filling;
    @Autowired Fillings fillings;
    @Autowired Mentions mentions;
    @Autowired Volumes volumes;
    @Autowired Previewing previewing;

    @Autowired ItemConsumer recording;

    @Autowired Messages messages;
    @Autowired Followers followers;
    @Autowired Matching matching;
    @Autowired TransactionTemplate transaction;

    private final Street street = new Street();

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void whatIsHeardAfterwardsIsFound() {
        var watch = watching.watch(SIGHT, OLMO, "Farolas", "farola*");
        hear(
                street.post("f1", DARIO, "Se apagaron las FAROLAS", NOON),
                street.post("f2", LUCIA, "Sin novedad", NOON));

        assertThat(texts(watch)).containsExactly("Se apagaron las FAROLAS");
    }

    @Test
    void whatWasHeardBeforeIsFoundTooAndOnce() {
        hear(
                street.post("g1", DARIO, "El granizo de ayer", NOON),
                street.post("g2", DARIO, "Granizo otra vez", NOON.plusSeconds(60)));
        var watch = watching.watch(SIGHT, OLMO, "Granizo", "granizo");
        fill();

        assertThat(texts(watch)).containsExactly("Granizo otra vez", "El granizo de ayer");
        var progress = fillings.of(watch);
        assertThat(progress.found()).isEqualTo(2);
        assertThat(progress.isOver()).isTrue();

        tending.pause(SIGHT, watch.number());
        tending.resume(SIGHT, watch.number());
        fill();
        assertThat(texts(watch)).hasSize(2);
    }

    @Test
    void whatAPausedWatchMissedIsFoundWhenItResumes() {
        var watch = watching.watch(SIGHT, OLMO, "Nieve", "nieve");
        tending.pause(SIGHT, watch.number());
        hear(street.post("n1", DARIO, "Nieve en la puerta", NOON));
        fill();
        assertThat(texts(watch)).isEmpty();

        tending.resume(SIGHT, watch.number());
        fill();

        assertThat(texts(watch)).containsExactly("Nieve en la puerta");
    }

    @Test
    void anotherQueryBeginsAnew() {
        hear(
                street.post("r1", DARIO, "Un ruido en el portal", NOON),
                street.post("r2", DARIO, "Goteras en el portal", NOON));
        var watch = watching.watch(SIGHT, OLMO, "Portal", "ruido");
        fill();
        assertThat(texts(watch)).containsExactly("Un ruido en el portal");

        var changed = changing.change(SIGHT, watch.number(), null, null, "goteras", true);
        fill();
        hear(street.post("r3", DARIO, "Otro ruido", NOON));

        assertThat(texts(changed)).containsExactly("Goteras en el portal");
    }

    @Test
    void aMentionIsFoundByWhatWasUnderstoodOfIt() {
        hear(
                street.post(
                        "u1",
                        DARIO,
                        "El tranvía otra vez tarde, qué vergüenza de servicio 😡",
                        NOON));
        var watch = watching.watch(SIGHT, OLMO, "Tranvía", "tranvia");
        hear(street.post("u2", DARIO, "¡Gracias! El tranvía nuevo es una maravilla 😍", NOON));
        fill();

        assertThat(understood(watch, new Gist(Sentiment.NEGATIVE, null, null)))
                .containsExactly("El tranvía otra vez tarde, qué vergüenza de servicio 😡");
        assertThat(understood(watch, new Gist(null, Intent.PRAISE, null)))
                .containsExactly("¡Gracias! El tranvía nuevo es una maravilla 😍");
        assertThat(understood(watch, new Gist(null, null, Urgency.CRISIS))).isEmpty();
    }

    @Test
    void aMessageThatNamesSeveralIsFoundByWhatItSaysOfEach() {
        var us = watching.watch(SIGHT, OLMO, "Nosotros", WatchKind.BRAND, "tortuga", false);
        var topic = watching.watch(SIGHT, OLMO, "Comparar", "mejor");
        hear(street.post("a1", DARIO, "La tortuga es mejor que la liebre", NOON));
        assertThat(tones(us)).containsExactly("-");

        var them = watching.watch(SIGHT, OLMO, "Ellos", WatchKind.COMPETITOR, "liebre", false);
        fill();
        hear(street.post("a2", DARIO, "La tortuga, peor que la liebre", NOON.plusSeconds(9)));

        assertThat(tones(us)).containsExactly("NEGATIVE", "POSITIVE");
        assertThat(tones(them)).containsExactly("POSITIVE", "NEGATIVE");
        assertThat(tones(topic)).containsExactly("-");
        assertThat(understood(them, new Gist(Sentiment.NEGATIVE, null, null)))
                .containsExactly("La tortuga es mejor que la liebre");
        var both =
                new MentionFilter(
                        List.of(us, them), null, null, null, null, Gist.NONE, Set.of(), true);
        assertThat(mentions.list(SIGHT, both, null, 9).getFirst().apart())
                .containsExactly(
                        new Mention.Apart(us.number(), Sentiment.NEGATIVE),
                        new Mention.Apart(them.number(), Sentiment.POSITIVE));
    }

    @Test
    void whoeverSaysWhomAWatchIsAboutHasItsMentionsToldApart() {
        var us = watching.watch(SIGHT, OLMO, "Zorros", WatchKind.BRAND, "zorro", false);
        var them = watching.watch(SIGHT, OLMO, "Lobos", "lobo");
        hear(street.post("a3", DARIO, "El zorro, mejor que el lobo", NOON));
        assertThat(tones(them)).containsExactly("-");

        changing.change(SIGHT, them.number(), null, WatchKind.COMPETITOR, null, true);
        fill();

        assertThat(tones(them)).containsExactly("NEGATIVE");
        assertThat(tones(us)).containsExactly("POSITIVE");
    }

    /** How the mentions of a watch speak of whom it is about; a dash where as the whole message. */
    private List<String> tones(Watch watch) {
        return mentions.list(SIGHT, MentionFilter.of(watch), null, 10).stream()
                .map(
                        mention ->
                                mention.apart().isEmpty()
                                        ? "-"
                                        : String.valueOf(mention.apart().getFirst().sentiment()))
                .toList();
    }

    private List<String> understood(Watch watch, Gist gist) {
        var found = mentions.list(SIGHT, MentionFilter.of(watch).understoodAs(gist), null, 10);
        return messages.byIds(SIGHT, found.stream().map(Mention::message).toList()).stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void aMessageThatMatchesOnlySinceItsEditIsFound() {
        var watch = watching.watch(SIGHT, OLMO, "Cerezas", "cerezas");
        hear(street.post("c1", DARIO, "Traigo peras", NOON));
        assertThat(texts(watch)).isEmpty();

        hear(street.edit("c1", DARIO, "Traigo cerezas", NOON.plusSeconds(5)));

        assertThat(texts(watch)).containsExactly("Traigo cerezas");
    }

    @Test
    void aMentionStaysWhenItsAuthorTakesTheMessageBack() {
        var watch = watching.watch(SIGHT, OLMO, "Humo", "humo");
        hear(street.post("h1", DARIO, "Sale humo", NOON));
        hear(street.deletion("h1", NOON.plusSeconds(9)));

        assertThat(texts(watch)).containsExactly("Sale humo");
    }

    @Test
    void aWatchHearsTheChannelsOfItsBrandOnly() {
        var elsewhere = new Street(Cast.ROBLE, "{\"account\":\"roble\"}");
        hear(elsewhere.post("t0", DARIO, "tejado viejo", NOON));
        var ours = watching.watch(SIGHT, OLMO, "Tejado", "tejado");
        var theirs = watching.watch(BOTH, ROBLE, "Tejado", "tejado");
        fill();
        hear(elsewhere.post("t1", DARIO, "tejado nuevo", NOON.plusSeconds(1)));

        assertThat(texts(ours)).isEmpty();
        assertThat(texts(BOTH, theirs)).containsExactly("tejado nuevo", "tejado viejo");
        assertThat(mentions.list(SIGHT, MentionFilter.of(theirs), null, 9)).isEmpty();
    }

    @Test
    void aWatchSavedWhileABatchIsTakenMissesNothing() {
        hear(street.post("w0", DARIO, "nada", NOON));
        recording.take(List.of(street.post("w1", DARIO, "una wisteria", NOON)));
        // The follower has read its lines and not yet asked for the watches of a later commit.
        var watch = watching.watch(SIGHT, OLMO, "Wisteria", "wisteria");
        fill();
        drain();

        assertThat(texts(watch)).containsExactly("una wisteria");
    }

    @Test
    void manyWatchesFindOneMessageOnce() {
        var one = watching.watch(SIGHT, OLMO, "Barco", "barco");
        var two = watching.watch(SIGHT, OLMO, "Vela", "vela");
        hear(street.post("b1", DARIO, "un barco de vela", NOON));

        var found = mentions.list(SIGHT, MentionFilter.ALL, null, 50);

        assertThat(found)
                .filteredOn(mention -> mention.watches().contains(one.number()))
                .singleElement()
                .satisfies(
                        mention ->
                                assertThat(mention.watches())
                                        .containsExactly(one.number(), two.number()));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        var watch = watching.watch(SIGHT, OLMO, "Pino", "pino");
        var heard = new ArrayList<Heard>();
        for (int i = 0; i < 25; i++) {
            heard.add(street.post("p" + i, DARIO, "pino " + i, NOON.plusSeconds(i / 3)));
        }
        hear(heard.toArray(Heard[]::new));

        var read = new ArrayList<Mention>();
        var page = mentions.list(SIGHT, MentionFilter.of(watch), null, 10);
        while (!page.isEmpty()) {
            read.addAll(page);
            page = mentions.list(SIGHT, MentionFilter.of(watch), page.getLast().position(), 10);
        }

        assertThat(read).hasSize(25).doesNotHaveDuplicates();
        assertThat(read)
                .isSortedAccordingTo(java.util.Comparator.comparing(Mention::at).reversed());
    }

    @Test
    void theVolumeHasEveryStepOfTheReadersDay() {
        var watch = watching.watch(SIGHT, OLMO, "Lluvia", "lluvia");
        var zone = Cast.CARLA.zone();
        hear(
                street.post("l1", DARIO, "lluvia", NOON),
                street.post("l2", DARIO, "lluvia", NOON.plusSeconds(60)),
                street.post("l3", DARIO, "lluvia", NOON.plusSeconds(86_400)));

        var steps =
                volumes.volume(
                        SIGHT,
                        MentionFilter.of(watch),
                        NOON.minusSeconds(86_400),
                        NOON.plusSeconds(2 * 86_400),
                        zone,
                        Grain.DAY);

        assertThat(steps).extracting(Volumes.Step::count).containsExactly(0L, 2L, 1L, 0L);
        assertThat(steps.getFirst().begin()).isEqualTo("2026-02-28T23:00:00Z");
    }

    @Test
    void aPreviewCountsWhatWasHeardAndFollowsTheStream() {
        assertThat(previewing.preview(SIGHT, query("ballena")).count()).isZero();
        hear(
                street.post("v1", DARIO, "una ballena", NOON),
                street.post("v2", DARIO, "dos BALLENAS", NOON),
                street.edit("v1", DARIO, "una ballena gris", NOON.plusSeconds(1)));

        var preview = previewing.preview(SIGHT, query("ballena*"));

        assertThat(preview.count()).isEqualTo(2);
        assertThat(messages.byIds(SIGHT, preview.newest()))
                .extracting(Message::text)
                .containsExactly("una ballena gris", "dos BALLENAS");
        var stranger = new Sight(Cast.CARLA, Set.of(Cast.ROBLE));
        assertThat(previewing.preview(stranger, query("ballena*")).count()).isZero();
    }

    private static Query query(String text) {
        return ((Parsed) Query.parse(text)).query();
    }

    private void hear(Heard... heard) {
        recording.take(List.of(heard));
        drain();
    }

    private void drain() {
        for (int i = 0; i < 100 && followers.round(); i++) {}
    }

    private void fill() {
        for (int i = 0; i < 100 && filling.round(); i++) {}
    }

    private List<String> texts(Watch watch) {
        return texts(SIGHT, watch);
    }

    private List<String> texts(Sight sight, Watch watch) {
        var ids =
                mentions.list(sight, MentionFilter.of(watch), null, 100).stream()
                        .map(Mention::message)
                        .toList();
        return messages.byIds(sight, ids).stream().map(Message::text).toList();
    }
}
