package org.tertulia.networks.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tertulia.networks.Content;
import org.tertulia.networks.Looking;
import org.tertulia.networks.Looking.Looked;
import org.tertulia.networks.Media;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Raw;
import org.tertulia.networks.Reading;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.http.PrivateAddresses;
import org.tertulia.networks.secrets.Secret;

/** What is heard of a server, and what becomes of the cursor when it misbehaves. */
class MastodonHearingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final MastodonServer server = new MastodonServer(NOW.minusSeconds(3_600));
    private final GuardedClient client = new GuardedClient(PrivateAddresses.of("127.0.0.1"));
    private final Wire wire = new Wire(client, Clock.fixed(NOW, ZoneOffset.UTC));
    private List<String> terms = List.of();
    private @Nullable String cursor;
    private final Set<String> known = new LinkedHashSet<>();

    @AfterEach
    void close() {
        client.close();
        server.close();
        assertThat(server.contract.breaches()).isEmpty();
    }

    @Test
    void aMentionIsAPostACommentOrADirectMessageAsItWasSaid() {
        var post = server.fediverse.mention("dario@otra.example", "¿Abrís hoy?", "public", null);
        var ours = server.fediverse.say("olmo", "Sí, hasta las ocho", "public", id(post));
        server.fediverse.mention("dario@otra.example", "Gracias", "unlisted", id(ours));
        server.fediverse.mention("lucia", "Esto queda entre nosotros", "direct", null);

        var items = hear();

        assertThat(items).hasAtLeastOneElementOfType(NetworkItem.DirectMessage.class);
        assertThat(texts(items))
                .containsExactlyInAnyOrder(
                        "@olmo Esto queda entre nosotros",
                        "@olmo Gracias",
                        "@olmo ¿Abrís hoy?",
                        "Sí, hasta las ocho");
        var question = content(items, "@olmo ¿Abrís hoy?");
        assertThat(Objects.requireNonNull(question.author()).key()).isEqualTo("dario@otra.example");
        assertThat(question.url()).isEqualTo("https://mastodon.example/@dario@otra.example/1000");
        assertThat(Objects.requireNonNull(content(items, "Sí, hasta las ocho").author()).key())
                .isEqualTo("olmo@mastodon.example");
        assertThat(content(items, "@olmo Gracias").inReplyTo()).isEqualTo(id(ours));
    }

    @Test
    void aWarningLinesLinksEmojiAndPicturesWithTheirWordsArrive() {
        var status =
                server.fediverse.mention(
                        "lucia",
                        "mirad :pan:</p><p>dos líneas<br>aquí <a"
                                + " href=\"https://olmo.example/a\"><span"
                                + " class=\"invisible\">https://</span><span>olmo.example/a</span></a>"
                                + " &amp; más",
                        "public",
                        null);
        status.put("spoiler_text", "comida");
        status.withArray("media_attachments")
                .add(Fediverse.picture("https://mastodon.example/p.png", "Una mesa de olmo"));

        var content = ((NetworkItem.Message) hear().getFirst()).content();

        assertThat(content.text())
                .isEqualTo(
                        "comida\n\n@olmo mirad :pan:\n\ndos líneas\naquí https://olmo.example/a & más");
        assertThat(content.media())
                .containsExactly(
                        new Media(
                                "https://mastodon.example/p.png",
                                "Una mesa de olmo",
                                Media.Kind.IMAGE));
    }

    @Test
    void whatAnAuthorSaysOfThemselvesIsHeard() {
        var status = server.fediverse.mention("lucia", "¿Abrís hoy?", "public", null);
        status.withObject("account")
                .put(
                        "note",
                        "<p>Panadera.</p><p><a href=\"https://mastodon.example/tags/nobot\""
                                + " rel=\"tag\">#<span>nobot</span></a></p>");

        var author = content(hear(), "@olmo ¿Abrís hoy?").author();

        assertThat(Objects.requireNonNull(author).note()).isEqualTo("Panadera.\n\n#nobot");
    }

    @Test
    void anEditAndADeletionAreFoundWithoutBeingTold() {
        var edited = server.fediverse.mention("lucia", "una", "public", null);
        var deleted = server.fediverse.mention("lucia", "otra", "public", null);
        assertThat(hear()).hasSize(2);

        server.fediverse.edit(edited, "una, corregida");
        server.fediverse.delete(deleted);
        var items = hear();

        assertThat(items).hasSize(2);
        assertThat(items)
                .anyMatch(
                        item ->
                                item instanceof NetworkItem.Edit edit
                                        && edit.content().text().equals("una, corregida"));
        assertThat(items)
                .anyMatch(
                        item ->
                                item instanceof NetworkItem.Deletion
                                        && item.remoteId().equals(id(deleted)));
        assertThat(hear()).isEmpty();
    }

    @Test
    void pagesAreReadOnwardsAndAFailureAtTheThirdLosesNothing() {
        hear();
        server.pageSize = 3;
        var said = new ArrayList<String>();
        server.fediverse.mention("lucia", "primero", "public", null);
        hear();
        for (var i = 0; i < 17; i++) {
            server.fediverse.mention("lucia", "n" + i, "public", null);
            said.add("@olmo n" + i);
        }
        var heard = new ArrayList<String>(texts(hear()));
        heard.addAll(texts(hear()));
        server.fail("GET", "/api/v1/notifications", 503, false);
        var failed = look();
        assertThat(failed).isInstanceOf(Looked.Failed.class);
        server.fail("GET", "/api/v1/notifications", 200, false, "<html>");
        assertThat(look()).isInstanceOf(Looked.Failed.class);
        server.fediverse.mention("lucia", "entretanto", "public", null);
        said.add("@olmo entretanto");
        server.pageSize = 2;
        for (var i = 0; i < 12; i++) {
            heard.addAll(texts(hear()));
        }

        assertThat(heard).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void afterDaysOfSilenceTheLooksGoOnFromWhereTheyWere() {
        server.fediverse.mention("lucia", "primero", "public", null);
        hear();
        said(250);

        var heard = new ArrayList<String>();
        for (var i = 0; i < 6; i++) {
            var looked = (Looked.Answered) look();
            assertThat(looked.gap()).isNull();
            heard.addAll(texts(read(looked)));
        }

        assertThat(heard).hasSize(250);
    }

    @Test
    void aServerThatNoLongerGoesBackAsFarLeavesAGap() {
        server.fediverse.mention("lucia", "primero", "public", null);
        hear();
        said(250);
        var from =
                Instant.parse(server.fediverse.statuses.get(1_000L).path("created_at").asString());
        server.shown = 100;
        server.fail("GET", "/api/v1/notifications", 422, false);
        assertThat(((Looked.Answered) look()).gap()).isNull();

        var looked = (Looked.Answered) look();

        assertThat(read(looked)).hasSize(100);
        var gap = Objects.requireNonNull(looked.gap());
        assertThat(gap.from()).isEqualTo(from);
        assertThat(gap.until()).isEqualTo(from.plusSeconds(2 * 151));
        assertThat(((Looked.Answered) look()).gap()).isNull();
    }

    @Test
    void aPositionThatTheServerForgotIsNoGapWhereItStillGoesBackAsFar() {
        server.fediverse.mention("lucia", "primero", "public", null);
        hear();
        said(100);
        server.fail("GET", "/api/v1/notifications", 422, false);
        hear();

        var looked = (Looked.Answered) look();

        assertThat(read(looked)).hasSize(100);
        assertThat(looked.gap()).isNull();
    }

    private void said(int times) {
        for (var i = 0; i < times; i++) {
            server.fediverse.mention("lucia", "n" + i, "public", null);
        }
    }

    @Test
    void whatWasSaidLongBeforeIsPast() {
        var old = server.fediverse.mention("lucia", "hace mucho", "public", null);
        old.put("created_at", NOW.minus(Duration.ofDays(30)).toString());
        server.fediverse.mention("lucia", "ahora", "public", null);

        assertThat(texts(hear())).containsExactly("@olmo ahora");
    }

    @Test
    void aCommentBeneathOurPostIsHeardThoughItDoesNotNameUs() {
        var ours = server.fediverse.say("olmo", "Hoy abrimos", "public", null);
        server.fediverse.say("lucia", "¿A qué hora?", "public", id(ours));

        assertThat(texts(hear())).containsExactlyInAnyOrder("Hoy abrimos", "¿A qué hora?");
    }

    @Test
    void tagsAndWordsAreLookedForAndWhatTheServerLacksIsSaid() {
        terms = List.of("#pan", "mesa de olmo");
        server.fediverse.say("lucia", "Rico #pan", "public", null);
        server.fediverse.say("dario@otra.example", "Quiero una mesa de olmo", "public", null);
        assertThat(texts(hear())).containsExactlyInAnyOrder("Rico #pan", "Quiero una mesa de olmo");
        server.fediverse.say("lucia", "Más #pan", "public", null);
        assertThat(texts(hear())).containsExactly("Más #pan");

        server.lacking.add("/api/v2/search");
        server.fediverse.say("lucia", "Otro #pan", "public", null);
        var looked = (Looked.Answered) look();

        assertThat(looked.warning()).isEqualTo("networks.mastodon.lacks.Search");
        assertThat(texts(read(looked))).containsExactly("Otro #pan");
        var before = server.asked.size();
        look();
        assertThat(server.asked.subList(before, server.asked.size()))
                .noneMatch(asked -> asked.contains("/api/v2/search"));
    }

    @Test
    void aTokenThatIsNoLongerKnownWantsSigningIn() {
        server.tokens.clear();

        assertThat(look())
                .isInstanceOfSatisfying(
                        Looked.Failed.class,
                        failed -> assertThat(failed.trouble()).isEqualTo(Looking.SIGNED_OUT));
    }

    @Test
    void looksStopBeforeTheBudgetThatAnswersNeed() {
        hear();
        server.limit = new MastodonServer.Limit(300, 55, NOW.plusSeconds(240));
        hear();
        var before = server.asked.size();

        var looked = (Looked.Answered) look();

        assertThat(server.asked).hasSize(before);
        assertThat(looked.warning()).isEqualTo("networks.mastodon.Slowed");
        assertThat(looked.next()).isEqualTo(NOW.plusSeconds(240));
    }

    @Test
    void tooManyRequestsIsAPauseAndNoFault() {
        server.limit = new MastodonServer.Limit(300, 0, NOW.plusSeconds(120));
        server.fail("GET", "/api/v1/notifications", 429, false);

        var looked = (Looked.Answered) look();

        assertThat(looked.warning()).isEqualTo("networks.mastodon.Slowed");
        assertThat(looked.next()).isEqualTo(NOW.plusSeconds(120));
    }

    @Test
    void whatAServerAllowsIsReadAgainOnceADay() {
        hear();
        server.characters = 1_000;
        assertThat(((Looked.Answered) look()).settings()).isNull();

        var later = (Looked.Answered) look(NOW.plus(Duration.ofHours(25)));

        assertThat(Home.of(Objects.requireNonNull(later.settings())).measure().limit())
                .isEqualTo(1_000);
        assertThat(((Looked.Answered) look(NOW.plus(Duration.ofHours(26)))).settings()).isNull();
    }

    @Test
    void whatHasNoNameOrHalfACharacterIsKeptAndCannotBeRead() {
        var half = server.fediverse.mention("lucia", "x", "public", null);
        half.put("content", "<p>medio \ud83d</p>");
        var nameless = server.fediverse.mention("lucia", "y", "public", null);
        nameless.remove("account");
        server.contract.breaches().clear();

        var looked = (Looked.Answered) look();
        server.contract.breaches().clear();

        assertThat(looked.heard()).hasSize(2);
        var readings = looked.heard().stream().map(raw -> reading(raw)).toList();
        assertThat(readings).hasAtLeastOneElementOfType(Reading.Unreadable.class);
    }

    private Looked look() {
        return look(NOW);
    }

    private Looked look(Instant now) {
        var home = home();
        var caller = new Wire.Caller(server.url(), home.handle(), new Secret(MastodonServer.TOKEN));
        var progress = Progress.of(cursor, now);
        var looked = new Round(wire, caller, home, progress, now, StreamStates.State.NONE).run();
        if (looked instanceof Looked.Answered answered) {
            cursor = answered.cursor();
        }
        return looked;
    }

    /** As the intake does it: the same thing in the same form once. */
    private List<NetworkItem> hear() {
        return read((Looked.Answered) look());
    }

    private List<NetworkItem> read(Looked.Answered looked) {
        var items = new ArrayList<NetworkItem>();
        for (var raw : looked.heard()) {
            if (known.add(raw.remoteId() + " " + raw.version())
                    && reading(raw) instanceof Reading.Items(var some)) {
                items.addAll(some);
            }
        }
        return items;
    }

    private Reading reading(Raw raw) {
        return new StatusReading(home()).read(raw.payload());
    }

    private Home home() {
        return new Home(
                server.url(),
                "mastodon.example",
                "1",
                "olmo@mastodon.example",
                "https://mastodon.example/@olmo",
                500,
                23,
                null,
                terms,
                Instance.FILES);
    }

    private static List<String> texts(List<NetworkItem> items) {
        return items.stream().map(item -> ((NetworkItem.Message) item).content().text()).toList();
    }

    private static Content content(List<NetworkItem> items, String text) {
        return items.stream()
                .map(item -> ((NetworkItem.Message) item).content())
                .filter(content -> content.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String id(tools.jackson.databind.JsonNode status) {
        return status.path("id").asString();
    }
}
