package org.tertulia.networks.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tertulia.networks.http.Fetched.Answer;
import org.tertulia.networks.http.Fetched.Sent;
import org.tertulia.networks.http.Fetched.Trouble;
import org.tertulia.networks.http.Fetched.Unreachable;

class GuardedClientTest {

    private static final Limits QUICK = Limits.USUAL.withTotal(Duration.ofMillis(400));

    private final TestServer server = new TestServer();
    private final GuardedClient client = new GuardedClient(PrivateAddresses.of("127.0.0.1"));
    private final GuardedClient strict = new GuardedClient(PrivateAddresses.none());

    @AfterEach
    void close() {
        client.close();
        strict.close();
        server.close();
    }

    @Test
    void anAnswerArrivesWithItsStatusHeadersAndBytes() {
        server.on("/feed", "text/xml; charset=utf-8", "<rss/>".getBytes(UTF_8));

        var answer = answer(client.fetch(Request.get(server.url("/feed"))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).contains("text/xml; charset=utf-8");
        assertThat(answer.body()).asString(UTF_8).isEqualTo("<rss/>");
        assertThat(answer.permanentMovedTo()).isNull();
        assertThat(server.asked().getFirst().headers().getFirst("Host"))
                .isEqualTo("127.0.0.1:" + server.port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "Yes", "1", "127.0.0.1, all", "*"})
    void theSettingIsNoSwitch(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrivateAddresses.of(setting))
                .withMessageContaining("TERTULIA_OUTBOUND_PRIVATEADDRESSES");
    }

    @Test
    void privateAddressesAreRefusedUnlessTheOwnerAllowsThem() {
        server.on("/", "text/plain", new byte[0]);

        assertThat(trouble(strict.fetch(Request.get(server.url("/")))))
                .isEqualTo(Trouble.REFUSED_ADDRESS);
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.8.9.10/",
                "http://10.0.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://168.63.129.16/",
                "http://0.0.0.0/",
                "http://0.1.2.3/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::7f00:1]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/",
                "http://[ff02::1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::169.254.169.254]/",
                "http://[64:ff9b:1::1]/",
                "http://[2001:db8::1]/",
                "http://[2606:4700::5efe:10.0.0.1]/",
                "http://8.8.8.8:25/",
                "http://8.8.8.8:6379/",
            })
    void addressesThatAreNotTheInternetsAreRefused(String url) {
        assertThat(trouble(strict.fetch(Request.get(url)))).isEqualTo(Trouble.REFUSED_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "feed",
                "ftp://example.com/",
                "file:///etc/passwd",
                "jar:http://example.com/a!/b",
                "http://",
                "http:///x",
                "http://ana:secret@example.com/",
                "http://127.0.0.1@example.com/",
                "http://example.com\\@127.0.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.01/",
                "http://1.2.3.4.5/",
                "http://256.1.1.1/",
                "http://１２７.１/",
                "http://[fe80::1%25eth0]/",
                "http://[::1/",
                "http://exa mple.com/",
                "http://example.com:99999/",
                "http://example.com:0/",
                "http://exa%6dple.com/",
                "http://example.com/\r\nX-Evil: 1",
            })
    void addressesThatCouldBeMistakenAreRefused(String url) {
        assertThat(trouble(strict.fetch(Request.get(url)))).isEqualTo(Trouble.BAD_URL);
    }

    @Test
    void fullWidthDigitsAndDotsAreJudgedAsWhatTheyBecome() {
        assertThat(trouble(strict.fetch(Request.get("http://１２７。０。０。１/"))))
                .isEqualTo(Trouble.REFUSED_ADDRESS);
    }

    @Test
    void aNameThatResolvesToAPrivateAddressIsRefused() {
        try (var guarded = new GuardedClient(PrivateAddresses.none(), names("127.0.0.1"))) {
            assertThat(trouble(guarded.fetch(Request.get("http://innocent.example/"))))
                    .isEqualTo(Trouble.REFUSED_ADDRESS);
        }
    }

    @Test
    void ofSeveralAddressesOnlyTheAllowedAreConnectedTo() {
        server.on("/", "text/plain", "here".getBytes(UTF_8));
        var names = names("10.0.0.1", "127.0.0.1", "::1");
        try (var guarded = new GuardedClient(PrivateAddresses.of("127.0.0.1"), names)) {
            var answer =
                    answer(
                            guarded.fetch(
                                    Request.get("http://mixed.example:" + server.port() + "/")));

            assertThat(answer.body()).asString(UTF_8).isEqualTo("here");
            assertThat(server.asked().getFirst().headers().getFirst("Host"))
                    .isEqualTo("mixed.example:" + server.port());
        }
    }

    @Test
    void aNameIsResolvedOnceForEachConnection() {
        server.on("/", "text/plain", "here".getBytes(UTF_8));
        var answers = List.of("127.0.0.1", "10.0.0.1").iterator();
        Names rebinding = host -> List.of(InetAddress.ofLiteral(answers.next()));
        try (var guarded = new GuardedClient(PrivateAddresses.of("127.0.0.1"), rebinding)) {
            var url = "http://rebinding.example:" + server.port() + "/";

            assertThat(answer(guarded.fetch(Request.get(url))).status()).isEqualTo(200);
            assertThat(trouble(guarded.fetch(Request.get(url)))).isEqualTo(Trouble.REFUSED_ADDRESS);
        }
    }

    @Test
    void aNameThatNobodyKnowsIsSaidSo() {
        Names nobody =
                host -> {
                    throw new UnknownHostException(host);
                };
        try (var guarded = new GuardedClient(PrivateAddresses.none(), nobody)) {
            var unreachable = unreachable(guarded.fetch(Request.get("https://nowhere.example/")));
            assertThat(unreachable.trouble()).isEqualTo(Trouble.UNKNOWN_HOST);
            assertThat(unreachable.sent()).isEqualTo(Sent.NO);
        }
    }

    @Test
    void anAllowedEntryWithPortAllowsOnlyThatPort() {
        server.on("/", "text/plain", new byte[0]);
        var other = PrivateAddresses.of("127.0.0.1:1, [::1]:8080, 10.0.0.0/8");
        try (var guarded = new GuardedClient(other)) {
            assertThat(trouble(guarded.fetch(Request.get(server.url("/")))))
                    .isEqualTo(Trouble.REFUSED_ADDRESS);
        }
        var same = PrivateAddresses.of("127.0.0.1:" + server.port());
        try (var guarded = new GuardedClient(same)) {
            assertThat(answer(guarded.fetch(Request.get(server.url("/")))).status()).isEqualTo(200);
        }
    }

    @Test
    void redirectsAreFollowedAndAPermanentMoveIsReported() {
        server.redirect("/old", 301, "/older?x=1")
                .redirect("/older", 308, "new")
                .redirect("/new", 302, "/today")
                .on("/today", "text/plain", "today".getBytes(UTF_8));

        var answer = answer(client.fetch(Request.get(server.url("/old"))));

        assertThat(answer.body()).asString(UTF_8).isEqualTo("today");
        assertThat(answer.finalUri()).hasToString(server.url("/today"));
        assertThat(answer.permanentMovedTo()).hasToString(server.url("/new"));
    }

    @Test
    void aMoveBehindATemporaryRedirectIsNotPermanent() {
        server.redirect("/a", 302, "/b")
                .redirect("/b", 301, "/c")
                .on("/c", "text/plain", new byte[0]);

        assertThat(answer(client.fetch(Request.get(server.url("/a")))).permanentMovedTo()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/latest",
                "//192.168.0.1/",
                "http://[::1]/"
            })
    void aRedirectToAPrivateAddressIsRefused(String location) {
        server.redirect("/", 302, location);

        assertThat(trouble(client.fetch(Request.get(server.url("/")))))
                .isEqualTo(Trouble.REFUSED_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "gopher://x/", "http://u:p@127.0.0.1/"})
    void aRedirectToAnotherKindOfAddressIsRefused(String location) {
        server.redirect("/", 302, location);

        assertThat(trouble(client.fetch(Request.get(server.url("/"))))).isEqualTo(Trouble.BAD_URL);
    }

    @Test
    void aCircleOfRedirectsEndsAfterFive() {
        server.redirect("/", 302, "/");

        assertThat(trouble(client.fetch(Request.get(server.url("/")))))
                .isEqualTo(Trouble.TOO_MANY_REDIRECTS);
        assertThat(server.asked()).hasSize(6);
    }

    @Test
    void credentialsStayWithTheirOrigin() {
        try (var other = new TestServer()) {
            other.on("/there", "text/plain", new byte[0]);
            server.redirect("/same", 302, "/away").redirect("/away", 302, other.url("/there"));

            answer(
                    client.fetch(
                            Request.get(server.url("/same"))
                                    .with("Authorization", "Bearer secret")
                                    .with("X-Api-Key", "secret")
                                    .with("Accept", "text/plain")));

            assertThat(server.asked().get(1).headers().getFirst("Authorization"))
                    .isEqualTo("Bearer secret");
            var there = other.asked().getFirst().headers();
            assertThat(there.getFirst("Authorization")).isNull();
            assertThat(there.getFirst("X-Api-Key")).isNull();
            assertThat(there.getFirst("Accept")).isEqualTo("text/plain");
        }
    }

    @Test
    void aRedirectOfAPostIsTheAnswer() {
        server.redirect("/", 307, "/elsewhere");

        var answer =
                answer(client.fetch(Request.post(server.url("/"), "text/plain", new byte[] {1})));

        assertThat(answer.status()).isEqualTo(307);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void compressedAnswersAreOpened() throws IOException {
        var plain = "mañana".getBytes(UTF_8);
        var deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated)) {
            out.write(plain);
        }
        server.on("/gzip", encoded("gzip", gzip(plain)))
                .on("/deflate", encoded("deflate", deflated.toByteArray()))
                .on("/br", encoded("br", plain));

        assertThat(answer(client.fetch(Request.get(server.url("/gzip")))).body()).isEqualTo(plain);
        assertThat(answer(client.fetch(Request.get(server.url("/deflate")))).body())
                .isEqualTo(plain);
        assertThat(trouble(client.fetch(Request.get(server.url("/br")))))
                .isEqualTo(Trouble.BROKEN_ANSWER);
    }

    @Test
    void aCompressionBombIsTooLarge() throws IOException {
        server.on("/", encoded("gzip", gzip(new byte[50_000_000])));

        assertThat(trouble(client.fetch(Request.get(server.url("/")))))
                .isEqualTo(Trouble.TOO_LARGE);
    }

    @Test
    void anEndlessBodyIsTooLarge() {
        server.on("/", this::endless);

        assertThat(
                        trouble(
                                client.fetch(
                                        Request.get(server.url("/"))
                                                .within(Limits.USUAL.withBody(100_000)))))
                .isEqualTo(Trouble.TOO_LARGE);
    }

    @Test
    void theStatusOfAFailureIsKnownHoweverLongItsPage() {
        server.on(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(503, 0);
                    pour(exchange.getResponseBody());
                });

        var answer = answer(client.fetch(Request.get(server.url("/"))));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).hasSize(64 * 1024);
    }

    @Test
    void aBodyThatDribblesEndsWithTheTotalTime() {
        var enough = new CountDownLatch(1);
        server.on(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    dribble(exchange.getResponseBody(), enough);
                });

        var unreachable = unreachable(client.fetch(Request.get(server.url("/")).within(QUICK)));
        enough.countDown();

        assertThat(unreachable.trouble()).isEqualTo(Trouble.READ_TIMEOUT);
        assertThat(unreachable.sent()).isEqualTo(Sent.PERHAPS);
    }

    @Test
    void aServerThatSaysNothingLeavesAPostInDoubt() throws IOException {
        try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var url = "http://127.0.0.1:" + mute.getLocalPort() + "/";
            var limits = Limits.USUAL.withSilence(Duration.ofMillis(200));

            var unreachable =
                    unreachable(
                            client.fetch(
                                    Request.post(url, "text/plain", new byte[] {1})
                                            .within(limits)));

            assertThat(unreachable.trouble()).isEqualTo(Trouble.READ_TIMEOUT);
            assertThat(unreachable.sent()).isEqualTo(Sent.PERHAPS);
        }
    }

    @Test
    void aClosedPortMeansThatNothingWasSent() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        var url = "http://127.0.0.1:" + port + "/";

        var unreachable =
                unreachable(client.fetch(Request.post(url, "text/plain", new byte[] {1})));

        assertThat(unreachable.trouble()).isEqualTo(Trouble.NO_CONNECTION);
        assertThat(unreachable.sent()).isEqualTo(Sent.NO);
    }

    @Test
    void aServerWithoutTlsIsATlsTroubleAndNothingWasSent() throws Exception {
        try (var raw = new RawServer("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            var url = raw.url().replace("http:", "https:");

            var unreachable = unreachable(client.fetch(Request.get(url)));

            assertThat(unreachable.trouble()).isEqualTo(Trouble.TLS);
            assertThat(unreachable.sent()).isEqualTo(Sent.NO);
        }
    }

    @Test
    void anAnswerCutShortIsBrokenAndThePostIsSentOnce() throws Exception {
        var script = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort";
        try (var raw = new RawServer(script)) {
            var unreachable =
                    unreachable(
                            client.fetch(Request.post(raw.url(), "text/plain", new byte[] {1, 2})));

            assertThat(unreachable.trouble()).isEqualTo(Trouble.BROKEN_ANSWER);
            assertThat(unreachable.sent()).isEqualTo(Sent.PERHAPS);
            assertThat(raw.accepted()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionClosedWithoutAnAnswerIsNotTriedAgain() throws Exception {
        try (var raw = new RawServer("")) {
            assertThat(trouble(client.fetch(Request.get(raw.url()))))
                    .isEqualTo(Trouble.BROKEN_ANSWER);
            assertThat(raw.accepted()).isEqualTo(1);
        }
    }

    @Test
    void aHeaderWithoutEndIsTooLarge() throws Exception {
        try (var raw = new RawServer("HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000) + "\r\n\r\n")) {
            assertThat(trouble(client.fetch(Request.get(raw.url())))).isEqualTo(Trouble.TOO_LARGE);
        }
    }

    @Test
    void garbageIsABrokenAnswer() throws Exception {
        try (var raw = new RawServer("SSH-2.0-OpenSSH_9.2\r\n")) {
            assertThat(trouble(client.fetch(Request.get(raw.url()))))
                    .isEqualTo(Trouble.BROKEN_ANSWER);
        }
    }

    @Test
    void nothingThatMayBeShownHoldsCredentials() {
        var request =
                Request.get("https://api.example/x?access_token=secret")
                        .with("Authorization", "Bearer secret");
        var unreachable = unreachable(strict.fetch(Request.get("https://ana:secret@api.example/")));

        assertThat(request).hasToString("GET https://api.example/x");
        assertThat(unreachable.toString()).doesNotContain("secret");
    }

    private static Names names(String... addresses) {
        return host -> Arrays.stream(addresses).map(InetAddress::ofLiteral).toList();
    }

    private static Answer answer(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Answer.class);
        return (Answer) fetched;
    }

    private static Unreachable unreachable(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Unreachable.class);
        return (Unreachable) fetched;
    }

    private static Trouble trouble(Fetched fetched) {
        return unreachable(fetched).trouble();
    }

    private static TestServer.Page encoded(String encoding, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().putAll(Map.of("Content-Encoding", List.of(encoding)));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private void endless(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        pour(exchange.getResponseBody());
    }

    private static void pour(java.io.OutputStream out) {
        var block = new byte[8192];
        try {
            while (!Thread.currentThread().isInterrupted()) {
                out.write(block);
            }
        } catch (IOException e) {
            // The client had enough.
        }
    }

    /** A byte now and then, until the client has given up. */
    private static void dribble(java.io.OutputStream out, CountDownLatch enough) {
        try {
            while (!enough.await(20, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // The client had enough.
        }
    }
}
