package org.tertulia.networks.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tertulia.networks.feed.Opml.Subscription;

class OpmlTest {

    @Test
    void nestedOutlinesAreReadOnceEach() {
        var list = read(FeedReadingTest.bytes("list.opml"));

        assertThat(list.title()).isEqualTo("Mis canales");
        assertThat(list.subscriptions())
                .containsExactly(
                        new Subscription(
                                "Diario",
                                URI.create("https://diario.example/rss"),
                                URI.create("https://diario.example/"),
                                List.of("Prensa", "Local & cerca")),
                        new Subscription(
                                "Otro",
                                URI.create("http://otro.example/feed"),
                                null,
                                List.of("Prensa")));
        assertThat(list.duplicates()).isEqualTo(1);
        assertThat(list.skipped()).isEqualTo(2);
        assertThat(list.broken()).isFalse();
    }

    @Test
    void aBrokenListIsReadAndSaidToBeBroken() {
        var list = read(FeedReadingTest.bytes("broken.opml"));

        assertThat(list.subscriptions())
                .extracting(one -> one.feed().toString())
                .containsExactly("https://a.example/?x=1&y=2", "https://b.example/feed");
        assertThat(list.broken()).isTrue();
    }

    @Test
    void aListWithoutEndIsCutAtAThousand() {
        var text = new StringBuilder("<opml version=\"2.0\"><body>");
        for (int i = 0; i < 10_500; i++) {
            text.append("<outline text='x' xmlUrl='https://e.example/").append(i).append("'/>");
        }
        var list = read(text.append("</body></opml>").toString().getBytes(UTF_8));

        assertThat(list.subscriptions()).hasSize(1_000);
        assertThat(list.cut()).isTrue();
    }

    @Test
    void outlinesTenThousandDeepDoNotKill() {
        var text =
                "<opml><body>"
                        + "<outline text='x'>".repeat(10_000)
                        + "</outline>".repeat(10_000)
                        + "</body></opml>";

        assertThat(read(text.getBytes(UTF_8)).subscriptions()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var list = read(FeedReadingTest.bytes("list.opml"));

        var written = Opml.write("Mis canales & \u0000más", list.subscriptions());
        var again = read(written.getBytes(UTF_8));

        assertThat(again.title()).isEqualTo("Mis canales & más");
        assertThat(again.subscriptions()).isEqualTo(list.subscriptions());
    }

    @Test
    void anythingElseIsNoList() {
        assertThat(Opml.of("<rss/>".getBytes(UTF_8), null)).isNull();
        assertThat(Opml.of(new byte[0], null)).isNull();
    }

    private static Opml read(byte[] bytes) {
        return Objects.requireNonNull(Opml.of(bytes, null));
    }
}
