package org.tertulia.networks.imported;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tertulia.networks.Author;
import org.tertulia.networks.Content;
import org.tertulia.networks.Media;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Reading;

class LineReadingTest {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final LineReading strict = new LineReading(null, CLOCK);
    private final LineReading madrid = new LineReading(ZoneId.of("Europe/Madrid"), CLOCK);

    @Test
    void aWholeLineBecomesAnItem() {
        var item =
                item(
                        """
                        {"remoteId":"c-1","author":{"handle":"@Dario","name":"Darío"},
                         "text":"¿Abrís mañana? \\ud83d\\ude00","at":"2026-11-22T10:00:00+01:00",
                         "kind":"comment","inReplyTo":"p-9","url":"https://x.example/c-1",
                         "media":[{"url":"https://x.example/a.jpg","alt":"Un pan"}],"extra":[1]}
                        """);

        assertThat(item)
                .isEqualTo(
                        new NetworkItem.Comment(
                                new Content(
                                        "c-1",
                                        new Author("dario", "@Dario", "Darío", null),
                                        "¿Abrís mañana? 😀",
                                        Instant.parse("2026-11-22T09:00:00Z"),
                                        "https://x.example/c-1",
                                        java.util.List.of(
                                                new Media(
                                                        "https://x.example/a.jpg",
                                                        "Un pan",
                                                        Media.Kind.IMAGE)),
                                        "p-9",
                                        null,
                                        null)));
    }

    @Test
    void onlyIdAndTextMustBeThere() {
        var item = item("{\"remoteId\":17,\"text\":\"hola\",\"author\":null,\"at\":null}");

        assertThat(item).isInstanceOf(NetworkItem.Post.class);
        assertThat(item.remoteId()).isEqualTo("17");
        assertThat(item.content().author()).isNull();
        assertThat(item.content().at()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "post, Post",
        "comment, Comment",
        "direct, DirectMessage",
        "review, Review",
        "Review, Review",
    })
    void kindsAreKnown(String kind, String type) {
        var item = item("{\"remoteId\":\"1\",\"text\":\"x\",\"kind\":\"" + kind + "\"}");

        assertThat(item.getClass().getSimpleName()).isEqualTo(type);
    }

    @Test
    void aPictureMayStandForTheText() {
        var line =
                "{\"remoteId\":\"1\",\"text\":\"\",\"media\":[{\"url\":\"https://x.example/a\"}]}";

        assertThat(item(line).content().text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "{}|MissingField|remoteId",
                "{\"remoteId\":\" \",\"text\":\"x\"}|MissingField|remoteId",
                "{\"remoteId\":\"1\"}|MissingField|text",
                "{\"remoteId\":\"1\",\"text\":\"  \"}|MissingField|text",
                "{\"remoteId\":\"1\",\"text\":5}|WrongType|text",
                "{\"remoteId\":1.5,\"text\":\"x\"}|WrongType|remoteId",
                "{\"remoteId\":[\"1\"],\"text\":\"x\"}|WrongType|remoteId",
                "{\"remoteId\":\"1\",\"text\":\"x\",\"author\":\"ana\"}|WrongType|author",
                "{\"remoteId\":\"1\",\"text\":\"x\",\"media\":{}}|WrongType|media",
                "{\"remoteId\":\"1\",\"text\":\"x\",\"media\":[{}]}|MissingField|media.url",
                "{\"remoteId\":\"1\",\"text\":\"x\",\"media\":[{\"url\":\"data:x\"}]}|BadAddress|media.url",
                "{\"remoteId\":\"1\",\"text\":\"x\",\"url\":\"javascript:alert(1)\"}|BadAddress|url",
                "{\"remoteId\":\"1\",\"text\":\"x\",\"kind\":\"poke\"}|UnknownKind|poke",
                "{\"remoteId\":\"1\",\"text\":\"x\",\"at\":\"yesterday\"}|BadTime|yesterday",
                "{\"remoteId\":\"1\",\"text\":\"x\",\"at\":\"2026-02-30T10:00:00Z\"}|BadTime|2026-02-30T10:00:00Z",
                "{\"remoteId\":\"1\",\"text\":\"x\",\"at\":\"2026-11-22T10:00:00\"}|NoOffset|2026-11-22T10:00:00",
                "{\"remoteId\":\"1\",\"text\":\"x\",\"at\":\"0001-01-01T00:00:00Z\"}|OddTime|0001-01-01T00:00:00Z",
                "{\"remoteId\":\"1\",\"text\":\"x\",\"at\":\"2031-01-01T00:00:00Z\"}|OddTime|2031-01-01T00:00:00Z",
                "{\"remoteId\":\"1\",\"text\":\"x\",\"at\":1763800000}|BadTime|1763800000",
                "{\"remoteId\":\"1\",\"text\":\"a\\u0000b\"}|NulCharacter|text",
                "{\"remoteId\":\"1\\u0000\",\"text\":\"a\"}|NulCharacter|remoteId",
                "{\"remoteId\":\"1\",\"text\":\"a\\ud800b\"}|LoneSurrogate|text",
                "{\"remoteId\":\"1\",\"text\":\"a\\udc00\\ud800b\"}|LoneSurrogate|text",
                "{\"remoteId\":\"1\",\"text\":\"x\",\"author\":{\"name\":\"\\udfff\"}}|LoneSurrogate|name",
                "{\"remoteId\":\"1\",\"text\":\"x\"|BadJson|-",
                "{\"remoteId\":\"1\",\"text\":\"x\"} {}|BadJson|-",
                "{\"remoteId\":\"1\",\"remoteId\":\"2\",\"text\":\"x\"}|BadJson|-",
                "{'remoteId':'1'}|BadJson|-",
                "nonsense|BadJson|-",
                "[1]|NotAnObject|-",
                "\"text\"|NotAnObject|-",
            })
    void whatIsUnfitSaysWhy(String line, String reason, @Nullable String detail) {
        var unreadable = unreadable(line.getBytes(UTF_8));

        assertThat(unreadable.reason()).isEqualTo("networks.quarantine." + reason);
        if (detail != null) {
            assertThat(unreadable.detail()).isEqualTo(detail);
        }
    }

    @Test
    void bytesThatAreNotUtf8SayWhere() {
        var bytes = "{\"remoteId\":\"1\",\"text\":\"X\"}".getBytes(UTF_8);
        bytes[24] = (byte) 0xff;

        assertThat(unreadable(bytes))
                .isEqualTo(new Reading.Unreadable("networks.quarantine.BadUtf8", "25"));
    }

    @Test
    void aNulByteIsNamed() {
        assertThat(unreadable("{\"remoteId\":\"1\",\"text\":\"a\0b\"}".getBytes(UTF_8)).reason())
                .isEqualTo("networks.quarantine.NulCharacter");
    }

    @Test
    void jsonTenThousandDeepIsNamed() {
        var deep =
                "{\"remoteId\":\"1\",\"text\":\"x\",\"more\":"
                        + "[".repeat(10_000)
                        + "]".repeat(10_000)
                        + "}";

        assertThat(unreadable(deep.getBytes(UTF_8)).reason())
                .isEqualTo("networks.quarantine.TooDeep");
    }

    @Test
    void fiveMegabytesAreNamed() {
        var long5 = "{\"remoteId\":\"1\",\"text\":\"" + "x".repeat(5_000_000) + "\"}";

        assertThat(unreadable(long5.getBytes(UTF_8)).reason())
                .isEqualTo("networks.quarantine.TooLong");
    }

    @Test
    void anIdHasAtMostFiveHundredCharacters() {
        var fits = "{\"remoteId\":\"" + "1".repeat(500) + "\",\"text\":\"x\"}";
        var unfit = "{\"remoteId\":\"" + "1".repeat(501) + "\",\"text\":\"x\"}";

        assertThat(item(fits).remoteId()).hasSize(500);
        assertThat(unreadable(unfit.getBytes(UTF_8)))
                .isEqualTo(new Reading.Unreadable("networks.quarantine.LongField", "remoteId"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:00:00, 2026-11-22T09:00:00Z",
        "2026-07-22T10:00, 2026-07-22T08:00:00Z",
        "2026-11-22 10:00, 2026-11-22T09:00:00Z",
        "2026-11-22T10:00:00.123456Z, 2026-11-22T10:00:00.123456Z",
        "2026-11-22T10:00:00+0100, 2026-11-22T09:00:00Z",
        "2026-11-22T10:00:00+01, 2026-11-22T09:00:00Z",
        "2026-11-22T10:00-03:00, 2026-11-22T13:00:00Z",
    })
    void aTimeWithoutOffsetIsTheZonesWhereOneIsGiven(String written, Instant meant) {
        var line = "{\"remoteId\":\"1\",\"text\":\"x\",\"at\":\"" + written + "\"}";

        var read = madrid.read(line.getBytes(UTF_8));

        assertThat(read).isInstanceOf(Reading.Items.class);
        var item = (NetworkItem.Message) ((Reading.Items) read).items().getFirst();
        assertThat(item.content().at()).isEqualTo(meant);
    }

    private NetworkItem.Message item(String line) {
        var read = strict.read(line.getBytes(UTF_8));
        assertThat(read).isInstanceOf(Reading.Items.class);
        return (NetworkItem.Message) ((Reading.Items) read).items().getFirst();
    }

    private Reading.Unreadable unreadable(byte[] line) {
        var read = strict.read(line);
        assertThat(read).isInstanceOf(Reading.Unreadable.class);
        return (Reading.Unreadable) read;
    }
}
