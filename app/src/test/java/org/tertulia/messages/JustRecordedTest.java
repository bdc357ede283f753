package org.tertulia.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.LUCIA;
import static org.tertulia.messages.Street.NOON;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.messages.MessageStream.Batch;
import org.tertulia.networks.Author;
import org.tertulia.networks.Content;
import org.tertulia.networks.Media;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Quoted;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class JustRecordedTest {

    @Autowired Recording recording;
    @Autowired JustRecorded justRecorded;
    @Autowired MessageStream stream;
    @Autowired Messages messages;
    @Autowired Bell bell;
    @Autowired DSLContext db;

    private final Street street = new Street();
    private long before;

    @BeforeEach
    void remember() {
        before = stream.head();
    }

    @Test
    void itServesWhatTheRecordHolds() {
        recording.take(List.of(street.post("m1", DARIO, "¿Dónde está mi pedido?", NOON)));
        recording.take(
                List.of(
                        street.heard(
                                new NetworkItem.Comment(
                                        Street.reply("m2", LUCIA, "Lo mismo", NOON, "m1"))),
                        street.heard(
                                new NetworkItem.Comment(
                                        Street.reply("m3", LUCIA, "Yo también", NOON, "m4"))),
                        street.heard(new NetworkItem.DirectMessage(whole())),
                        street.heard(
                                new NetworkItem.Review(
                                        Street.content("m5", null, "Sin firma", null))),
                        street.post(
                                "m6", new Author("olmo", "olmo", "Olmo", null), "Nosotros", NOON)));

        assertThat(justRecorded.after(before, 10)).contains(ofTheRecord());
        assertThat(stream.read(before, 10)).isEqualTo(ofTheRecord());
        assertThat(stream.read(before, 2).end()).isEqualTo(before + 2);
    }

    private static Content whole() {
        return new Content(
                "m4",
                DARIO,
                "El vuelo salió tarde 😡",
                NOON.plusNanos(1_234_567),
                "https://plaza.example/m4",
                List.of(new Media("https://p.example/a.jpg", "una cola", Media.Kind.IMAGE)),
                "nobody knows",
                "t1",
                new Quoted("Lucía", "¿qué tal?"));
    }

    @Test
    void whatIsEditedDeletedOrEchoedBehindIsReadFromTheRecord() {
        recording.take(List.of(street.post("m1", DARIO, "Hola", NOON)));
        recording.take(List.of(street.edit("m1", DARIO, "Hola a todos", NOON.plusSeconds(9))));

        assertThat(stream.read(before, 1).messages())
                .extracting(Message::text)
                .containsExactly("Hola a todos");
        assertThat(justRecorded.after(before, 10)).isEmpty();
        assertThat(stream.read(before, 10)).isEqualTo(ofTheRecord());
    }

    @Test
    void aBatchThatHoldsMoreThanNewMessagesIsReadFromTheRecord() {
        recording.take(
                List.of(
                        street.post("m1", DARIO, "Hola", NOON),
                        street.deletion("m1", NOON.plusSeconds(9))));

        assertThat(justRecorded.after(before, 10)).isEmpty();
        assertThat(stream.read(before, 10)).isEqualTo(ofTheRecord());
    }

    private Batch ofTheRecord() {
        return new MessageStream(db, messages, new JustRecorded(db), bell).read(before, 10);
    }
}
