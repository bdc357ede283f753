package org.tertulia.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.LUCIA;
import static org.tertulia.messages.Street.NOON;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.language.Intent;
import org.tertulia.language.Sentiment;
import org.tertulia.messages.StreamEntry.What;
import org.tertulia.networks.Author;
import org.tertulia.networks.Content;
import org.tertulia.networks.Heard;
import org.tertulia.networks.Media;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Quoted;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class RecordingTest {

    private static final Sight SIGHT = Cast.sight(Cast.RITA);

    @Autowired Recording recording;
    @Autowired Messages messages;
    @Autowired MessageStream stream;
    @Autowired DSLContext db;

    private final Street street = new Street();
    private long before;

    @BeforeEach
    void remember() {
        before = stream.head();
    }

    @Test
    void whatWasUnderstoodIsRecordedToo() {
        var text = "Nadie responde, qué vergüenza de servicio 😡";
        recording.take(List.of(street.post("u1", DARIO, text, NOON)));

        var sense = only().sense();
        assertThat(sense).isNotNull();
        assertThat(sense.language().language()).contains("es");
        assertThat(sense.sentiment().what()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(sense.sentiment().confidence()).isBetween(0.45, 1.0);
        assertThat(sense.intent().what()).isEqualTo(Intent.COMPLAINT);
        assertThat(sense.urgency().confidence()).isBetween(0.33, 1.0);
    }

    @Test
    void ofOurOwnWordsNothingIsUnderstood() {
        var us = new Author("olmo", "olmo", "Olmo", null);
        recording.take(List.of(street.post("u2", us, "Sentimos mucho el retraso", NOON)));
        assertThat(only().sense()).isNull();
        assertThat(only().language()).isEqualTo("es");
    }

    @Test
    void aMessageIsRecordedWithAllThatTheNetworkTold() {
        var content =
                new Content(
                        "m1",
                        DARIO,
                        "El vuelo salió tarde 😡",
                        NOON,
                        "https://plaza.example/m1",
                        List.of(new Media("https://p.example/a.jpg", "una cola", Media.Kind.IMAGE)),
                        null,
                        "t1",
                        new Quoted("Lucía", "¿qué tal?"));
        recording.take(List.of(street.heard(new NetworkItem.Review(content))));

        var message = only();
        assertThat(message.author()).isEqualTo(DARIO);
        assertThat(message.text()).isEqualTo("El vuelo salió tarde 😡");
        assertThat(message.kind()).isEqualTo(Message.Kind.REVIEW);
        assertThat(message.at()).isEqualTo(NOON);
        assertThat(message.heardAt()).isEqualTo(NOON.plusSeconds(600));
        assertThat(message.url()).isEqualTo("https://plaza.example/m1");
        assertThat(message.media()).isEqualTo(content.media());
        assertThat(message.quoted()).isEqualTo(content.quoted());
        assertThat(message.remoteId()).isEqualTo("m1");
        assertThat(message.language()).isEqualTo("es");
        assertThat(message.ours()).isFalse();
        assertThat(message.edited()).isFalse();
        assertThat(message.deletedAt()).isNull();
    }

    @Test
    void theSameMessageAgainIsNothingNew() {
        var heard = street.post("m1", DARIO, "Hola", NOON);
        recording.take(List.of(heard, heard));
        recording.take(List.of(heard));

        assertThat(lines()).extracting(StreamEntry::what).containsExactly(What.ORIGINAL);
    }

    @Test
    void anotherTextUnderTheSameIdIsAnEdit() {
        recording.take(List.of(street.post("m1", DARIO, "Hola", NOON)));
        recording.take(List.of(street.post("m1", DARIO, "Hola a todos", NOON)));

        assertThat(lines()).extracting(StreamEntry::what).containsExactly(What.ORIGINAL, What.EDIT);
        assertThat(only().text()).isEqualTo("Hola a todos");
        assertThat(only().edited()).isTrue();
        assertThat(only().at()).isEqualTo(NOON);
    }

    @Test
    void aPictureWhoseAddressIsSignedAnewIsNoEdit() {
        recording.take(List.of(street.heard(pictured("https://p.example/a.jpg?sig=1"))));
        recording.take(List.of(street.heard(pictured("https://p.example/a.jpg?sig=2"))));

        assertThat(lines()).hasSize(1);
    }

    @Test
    void severalFormsOfOneMessageInOneBatchAreAllKept() {
        recording.take(
                List.of(
                        street.post("m1", DARIO, "uno", NOON),
                        street.edit("m1", DARIO, "dos", NOON.plusSeconds(10)),
                        street.post("m2", LUCIA, "otra", NOON),
                        street.edit("m1", DARIO, "tres", NOON.plusSeconds(20)),
                        street.deletion("m1", NOON.plusSeconds(30))));

        var dario = messages.all(List.of(lines().getFirst().message())).getFirst();
        assertThat(dario.text()).isEqualTo("tres");
        assertThat(dario.deletedAt()).isEqualTo(NOON.plusSeconds(30));
        assertThat(messages.versions(SIGHT, dario.id()))
                .extracting(Messages.Version::text)
                .containsExactly("uno", "dos", "tres", null);
    }

    @Test
    void theNetworksTimeDecidesWhichEditStands() {
        recording.take(List.of(street.post("m1", DARIO, "uno", NOON)));
        recording.take(List.of(street.edit("m1", DARIO, "tres", NOON.plusSeconds(20))));
        recording.take(List.of(street.edit("m1", DARIO, "dos", NOON.plusSeconds(10))));

        assertThat(only().text()).isEqualTo("tres");
        assertThat(messages.versions(SIGHT, only().id())).hasSize(3);
    }

    @Test
    void anEditThatArrivesBeforeItsMessageStands() {
        recording.take(List.of(street.edit("m1", DARIO, "dos", NOON.plusSeconds(10))));
        assertThat(only().kind()).isEqualTo(Message.Kind.UNKNOWN);

        recording.take(List.of(street.post("m1", DARIO, "uno", NOON)));
        assertThat(only().text()).isEqualTo("dos");
        assertThat(only().kind()).isEqualTo(Message.Kind.POST);
        assertThat(only().edited()).isTrue();
    }

    @Test
    void aDeletionThatArrivesBeforeItsMessageIsNotUndone() {
        recording.take(List.of(street.deletion("m1", NOON.plusSeconds(10))));
        assertThat(only().kind()).isEqualTo(Message.Kind.UNKNOWN);

        recording.take(List.of(street.post("m1", DARIO, "uno", NOON)));
        recording.take(List.of(street.deletion("m1", NOON.plusSeconds(40))));

        assertThat(only().deletedAt()).isEqualTo(NOON.plusSeconds(10));
        assertThat(only().text()).isEqualTo("uno");
        assertThat(lines()).hasSize(2);
    }

    /** F16: poll, webhook and stream tell the same story in any order, each piece several times. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverTheOrderItIsOneMessageWithItsVersions(long seed) {
        var told = new ArrayList<Heard>();
        for (int i = 0; i < 3; i++) {
            told.add(street.post("m1", DARIO, "uno", NOON));
            told.add(street.edit("m1", DARIO, "dos", NOON.plusSeconds(10)));
            told.add(street.edit("m1", DARIO, "tres", NOON.plusSeconds(20)));
            told.add(street.deletion("m1", NOON.plusSeconds(30)));
        }
        Collections.shuffle(told, new Random(seed));
        var cut = (int) (seed % told.size());
        recording.take(told.subList(0, cut));
        recording.take(told.subList(cut, told.size()));

        var message = only();
        assertThat(message.text()).isEqualTo("tres");
        assertThat(message.kind()).isEqualTo(Message.Kind.POST);
        assertThat(message.deletedAt()).isEqualTo(NOON.plusSeconds(30));
        assertThat(messages.versions(SIGHT, message.id()))
                .extracting(Messages.Version::text)
                .containsExactlyInAnyOrder("uno", "dos", "tres", null);
    }

    @Test
    void oneIdOnTwoChannelsIsTwoMessages() {
        recording.take(
                List.of(
                        street.post("m1", DARIO, "Hola", NOON),
                        new Street().post("m1", DARIO, "Hola", NOON)));

        assertThat(lines()).extracting(StreamEntry::message).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void anAnswerKnowsTheMessageAnswered() {
        recording.take(List.of(street.post("m1", DARIO, "¿Hay sitio?", NOON)));
        recording.take(
                List.of(
                        street.heard(
                                new NetworkItem.Comment(
                                        Street.reply("m2", LUCIA, "Yo vi sitio", NOON, "m1")))));

        var ids = lines().stream().map(StreamEntry::message).toList();
        assertThat(messages.all(ids).getLast().parent()).isEqualTo(ids.getFirst());
    }

    @Test
    void whatOurOwnAccountSaysIsOurs() {
        var olmo = new org.tertulia.networks.Author("olmo", "olmo", "Olmo", null);
        recording.take(List.of(street.post("m1", olmo, "Abrimos a las nueve", NOON)));

        assertThat(only().ours()).isTrue();
        assertThat(lines().getFirst().ours()).isTrue();
    }

    @Test
    void aMessageOfAnotherBrandIsNotSeen() {
        var roble = new Street(Cast.ROBLE, "{}");
        recording.take(List.of(roble.post("m1", DARIO, "Hola", NOON)));

        var id = lines().getFirst().message();
        assertThat(messages.byIds(SIGHT, List.of(id))).isEmpty();
        assertThatThrownBy(() -> messages.versions(SIGHT, id))
                .isInstanceOf(org.tertulia.kernel.NotFound.class);
    }

    @Test
    void theHashSealsTheBody() {
        recording.take(List.of(street.post("m1", DARIO, "Hola", NOON)));

        var row =
                db.fetchSingle(
                        "select b.salt, v.body_hash from messages.body b join messages.version v"
                                + " using (message_id, n) where b.message_id = ?",
                        only().id().value());
        assertThat(row.get(1, byte[].class))
                .isEqualTo(Digest.body(row.get(0, byte[].class), DARIO, "Hola", null, List.of()))
                .isNotEqualTo(
                        Digest.body(row.get(0, byte[].class), DARIO, "Hola.", null, List.of()));
    }

    /** F25. */
    @ParameterizedTest
    @ValueSource(strings = {"fact", "version", "body", "confirmation", "stream", "erasure"})
    void theApplicationCannotRewriteTheRecord(String table) {
        var column = table.equals("stream") || table.equals("version") ? "what" : "message_id";
        if (table.equals("fact") || table.equals("erasure")) {
            column = "id";
        }
        var set = "update messages.%s set %s = %s".formatted(table, column, column);
        assertDenied(set);
        assertDenied("delete from messages." + table);
        assertDenied("truncate messages." + table);
    }

    private void assertDenied(String sql) {
        assertThatThrownBy(() -> db.execute(sql))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static NetworkItem pictured(String url) {
        return new NetworkItem.Post(
                new Content(
                        "m1",
                        DARIO,
                        "Mirad",
                        NOON,
                        null,
                        List.of(new Media(url, null, Media.Kind.IMAGE)),
                        null,
                        null,
                        null));
    }

    private List<StreamEntry> lines() {
        return stream.read(before, 1000).entries();
    }

    private Message only() {
        var all = stream.read(before, 1000).messages();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
